-- The quantities of unsettled reports that count a thing: report, start, least and greatest number, unit.
SELECT q.report, q.start, coalesce(q.low, q.high, ''), coalesce(q.high, q.low, ''), q.unit
FROM unsettled u JOIN quantity q ON q.report = u.report
WHERE q.unit IS NOT NULL
