-- Which fingerprints of the list `:prints`, in JSON, are common and known to stand first in a report that is later than
-- the report `:report`: fingerprint, that later report.
SELECT c.print, e.report FROM json_each(:prints) j CROSS JOIN common c ON c.print = j.value
JOIN prints e ON e.number = c.earliest JOIN prints mine ON mine.report = :report
WHERE (mine.age, mine.report) < (e.age, e.report)
