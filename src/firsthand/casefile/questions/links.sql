-- Every derivation without its passages: which report derives from which, and how.
SELECT derived, source, kind, direction FROM derivation ORDER BY derived, source
