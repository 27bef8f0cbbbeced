-- What went wrong in reading and comparing, the ids as they stand in the case. A second copy of a report is silent.
SELECT c.source, c.condition, c.message, c.sha256, coalesce(s.id, c.report)
FROM complaint c
LEFT JOIN offer o ON o.arrival = c.arrival AND o.report = c.report AND o.source = c.source
LEFT JOIN standing s ON s.arrival = o.arrival AND s.place = o.place
WHERE o.arrival IS NULL OR s.id IS NOT NULL
