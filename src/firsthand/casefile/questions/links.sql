-- Which report derives from which, as a copy or from one original.
SELECT derived, source FROM derivation WHERE kind IN ('copy', 'shared_original') ORDER BY derived, source
