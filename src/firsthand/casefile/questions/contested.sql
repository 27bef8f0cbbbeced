-- Whether any unplaced id is, was or becomes one that several reports ask for: then all ids are given anew.
SELECT EXISTS (
  SELECT 1 FROM unplaced u JOIN offer o ON o.report = u.report GROUP BY u.report HAVING count(DISTINCT o.identity) > 1
) OR EXISTS (
  SELECT 1 FROM unplaced u JOIN standing s ON s.report = u.report WHERE s.id <> s.report
) OR EXISTS (
  SELECT 1 FROM unplaced u JOIN standing s ON s.id = u.report WHERE s.id <> s.report
)
