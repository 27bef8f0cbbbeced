-- The common fingerprints that a report which is gone held.
SELECT print FROM touched ORDER BY print
