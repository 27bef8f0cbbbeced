-- The derivations whose sides both carry a number which is to be counted again: derived, source.
SELECT DISTINCT d.derived, d.source
FROM recount r
CROSS JOIN quantity q ON coalesce(q.low, q.high, '') = r.least AND coalesce(q.high, q.low, '') = r.most
CROSS JOIN derivation d ON d.derived = q.report
CROSS JOIN quantity s ON s.report = d.source
  AND coalesce(s.low, s.high, '') = r.least AND coalesce(s.high, s.low, '') = r.most
ORDER BY d.derived, d.source
