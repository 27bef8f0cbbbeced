-- What the derivations between the reports `:reports`, in JSON, and all boilerplate of these, paired: derived, source,
-- kind, direction, the passage of either side, and how they are alike.
WITH ours AS (SELECT value AS report FROM json_each(:reports)),
wanted AS (
  SELECT d.derived, d.source, d.kind, d.direction FROM ours JOIN derivation d ON d.derived = ours.report
  WHERE d.kind = 'boilerplate' OR d.source IN ours
  UNION
  SELECT d.derived, d.source, d.kind, d.direction FROM ours JOIN derivation d ON d.source = ours.report
  WHERE d.kind = 'boilerplate'
)
SELECT w.derived, w.source, w.kind, w.direction,
  p.derived_start, p.derived_end, p.derived_text, p.source_start, p.source_end, p.source_text, p.label
FROM wanted w JOIN pair p ON p.derived_report = w.derived AND p.source_report = w.source
ORDER BY w.derived, w.source, p.number
