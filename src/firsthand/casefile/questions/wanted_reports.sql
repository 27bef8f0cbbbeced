-- Which offers should stand in the case: of those that are one report, the first by name of file. Where several
-- reports ask for one id, `rank` counts them by identity, from 1.
WITH first AS (
  SELECT o.*, row_number() OVER (
    PARTITION BY o.report, o.identity ORDER BY a.name, o.place, a.sha256, a.receipt
  ) AS turn
  FROM offer o JOIN arrival a ON a.number = o.arrival
)
SELECT report, identity, arrival, place, content, rank() OVER (PARTITION BY report ORDER BY identity) AS rank
FROM first WHERE turn = 1
