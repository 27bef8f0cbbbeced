-- The quantities of the numbers which are to be counted again: report, and number among its quantities.
SELECT q.report, q.number
FROM recount r CROSS JOIN quantity q ON coalesce(q.low, q.high, '') = r.least AND coalesce(q.high, q.low, '') = r.most
ORDER BY q.report, q.number
