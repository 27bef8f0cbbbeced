-- A line for each report, by date: what it is, how many sentences it has, how many of them stand in its sources.
WITH told AS (
  SELECT report, count(*) AS sentences FROM sentence WHERE kind = 'body' GROUP BY report
),
copied AS (
  SELECT s.report, count(DISTINCT s.number) AS copied
  FROM derivation d
  JOIN pair p ON p.derived_report = d.derived AND p.source_report = d.source
  JOIN sentence s ON s.report = p.derived_report AND s.start >= p.derived_start AND s."end" <= p.derived_end
  WHERE d.kind IN ('copy', 'shared_original') AND s.kind = 'body'
  GROUP BY s.report
)
SELECT r.id, r.published, r.outlet, r.agency, r.headline, r.source, coalesce(t.sentences, 0), coalesce(c.copied, 0)
FROM report r LEFT JOIN told t ON t.report = r.id LEFT JOIN copied c ON c.report = r.id
ORDER BY coalesce(r.published, '9999'), r.id
