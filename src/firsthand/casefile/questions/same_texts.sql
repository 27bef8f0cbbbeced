-- Reports whose text is that of an earlier one: source, hash of the bytes, id; and id and outlet of the earlier one.
WITH texts AS (
  SELECT s.id, r.outlet, r.source, r.sha256, o.wording,
    first_value(s.id) OVER same AS first_id, first_value(r.outlet) OVER same AS first_outlet
  FROM standing s
  JOIN offer o ON o.arrival = s.arrival AND o.place = s.place
  JOIN report r ON r.id = s.id
  WHERE o.wording IN (SELECT wording FROM offer GROUP BY wording HAVING count(*) > 1)
  WINDOW same AS (PARTITION BY o.wording ORDER BY coalesce(r.published, '9999'), s.id)
)
SELECT source, sha256, id, first_id, first_outlet FROM texts WHERE id <> first_id
