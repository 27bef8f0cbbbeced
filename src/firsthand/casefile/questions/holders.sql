-- The compared reports that hold a fingerprint of the list `:prints`, in JSON.
SELECT DISTINCT f.report FROM json_each(:prints) p CROSS JOIN fingerprint f ON f.print = p.value
