-- The number that fingerprints know the report `:report` by.
SELECT number FROM prints WHERE report = :report
