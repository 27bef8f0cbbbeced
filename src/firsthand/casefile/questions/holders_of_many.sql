-- The reports that hold at least `:least` fingerprints of the list `:prints`, in JSON.
SELECT p.report FROM (
  SELECT f.report FROM json_each(:prints) j CROSS JOIN fingerprint f ON f.print = j.value
  GROUP BY f.report HAVING count(*) >= :least
) held JOIN prints p ON p.number = held.report
