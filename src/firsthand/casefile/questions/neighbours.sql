-- The reports that a derivation links with the report `:report`.
SELECT source FROM derivation WHERE derived = :report UNION SELECT derived FROM derivation WHERE source = :report
