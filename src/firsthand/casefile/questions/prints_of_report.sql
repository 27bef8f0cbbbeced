-- The fingerprints of the report `:report`, 64 bits each, little end first.
SELECT numbers FROM prints WHERE report = :report
