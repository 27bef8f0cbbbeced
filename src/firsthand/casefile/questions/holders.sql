-- The reports that hold a fingerprint of the list `:prints`, in JSON.
SELECT DISTINCT p.report FROM json_each(:prints) j CROSS JOIN fingerprint f ON f.print = j.value
JOIN prints p ON p.number = f.report
