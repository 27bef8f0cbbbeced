-- The fingerprints of the report `:report`.
SELECT print FROM fingerprint WHERE report = :report
