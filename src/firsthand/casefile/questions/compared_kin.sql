-- The compared reports that share a fingerprint with the report `:report`, whatever it is worth.
SELECT DISTINCT other.report
FROM fingerprint own CROSS JOIN fingerprint other ON other.print = own.print
CROSS JOIN standing s ON s.id = other.report
WHERE own.report = :report AND s.compared
