-- Which offers should stand in the case under unplaced ids, each of which one report asks for: of the offers that are
-- this report, the first by name of file.
WITH first AS (
  SELECT o.*, row_number() OVER (PARTITION BY o.report ORDER BY a.name, o.place, a.sha256, a.receipt) AS turn
  FROM unplaced u JOIN offer o ON o.report = u.report JOIN arrival a ON a.number = o.arrival
)
SELECT report, identity, arrival, place, content, 1 FROM first WHERE turn = 1
