-- Which fingerprints of the list `:prints`, in JSON, are common, and the earliest report that holds each.
SELECT c.print, e.report FROM json_each(:prints) j CROSS JOIN common c ON c.print = j.value
JOIN prints e ON e.number = c.earliest
