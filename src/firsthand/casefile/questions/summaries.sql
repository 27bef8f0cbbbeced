-- A line for each report, by date: what it is, how many sentences it has, how many of them stand in its sources, and
-- how many stand in its sources or in reports of which it is undecided which came first.
WITH told AS (
  SELECT report, count(*) AS sentences FROM sentence WHERE kind = 'body' GROUP BY report
),
shared AS (
  SELECT p.derived_report AS report, p.derived_start AS start, p.derived_end AS "end",
         d.kind = 'shared_original' OR d.direction <> 'undecided' AS taken
  FROM derivation d JOIN pair p ON p.derived_report = d.derived AND p.source_report = d.source
  WHERE d.kind IN ('copy', 'shared_original')
  UNION ALL
  SELECT p.source_report, p.source_start, p.source_end, d.kind = 'shared_original'
  FROM derivation d JOIN pair p ON p.derived_report = d.derived AND p.source_report = d.source
  WHERE d.kind = 'shared_original' OR (d.kind = 'copy' AND d.direction = 'undecided')
),
counted AS (
  SELECT s.report, count(DISTINCT CASE WHEN h.taken THEN s.number END) AS copied, count(DISTINCT s.number) AS shared
  FROM shared h
  JOIN sentence s ON s.report = h.report AND s.start >= h.start AND s."end" <= h."end"
  WHERE s.kind = 'body'
  GROUP BY s.report
)
SELECT r.id, r.published, r.outlet, r.agency, r.headline, r.source,
       coalesce(t.sentences, 0), coalesce(c.copied, 0), coalesce(c.shared, 0)
FROM report r LEFT JOIN told t ON t.report = r.id LEFT JOIN counted c ON c.report = r.id
ORDER BY coalesce(r.published, '9999'), r.id
