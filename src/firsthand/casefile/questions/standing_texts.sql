-- The passages that stand word for word in several reports as standing text, those in most reports first: the words,
-- the ids of the reports in JSON, the earliest first.
WITH held AS (
  SELECT p.derived_text AS words, p.derived_report AS report
  FROM derivation d JOIN pair p ON p.derived_report = d.derived AND p.source_report = d.source
  WHERE d.kind = 'boilerplate' AND p.label = 'verbatim'
  UNION
  SELECT p.source_text, p.source_report
  FROM derivation d JOIN pair p ON p.derived_report = d.derived AND p.source_report = d.source
  WHERE d.kind = 'boilerplate' AND p.label = 'verbatim'
),
aged AS (SELECT h.words, h.report FROM held h JOIN prints a ON a.report = h.report ORDER BY a.age, a.report)
SELECT words, json_group_array(report) FROM aged GROUP BY words ORDER BY count(*) DESC, words LIMIT :limit
