-- The reports that are not in the index of fingerprints yet: id, number.
SELECT s.id, p.number FROM standing s JOIN prints p ON p.report = s.id WHERE s.stage = 0
