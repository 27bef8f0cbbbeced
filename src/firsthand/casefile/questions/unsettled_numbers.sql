-- The numbers whose figures may have changed: those that unsettled reports carry, or carried: least, most.
SELECT coalesce(q.low, q.high, ''), coalesce(q.high, q.low, '') FROM unsettled u JOIN quantity q ON q.report = u.report
UNION
SELECT c.least, c.most FROM unsettled u JOIN carried c ON c.report = u.report
