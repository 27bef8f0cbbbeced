-- What stands in the case under unplaced ids, and the offer behind it.
SELECT s.id, s.report, s.identity, s.arrival, s.place, s.content FROM unplaced u JOIN standing s ON s.report = u.report
