-- Every report with the bytes it was read from: id, hash of the bytes, receipt, place among their reports.
SELECT r.id, a.sha256, a.receipt, s.place
FROM report r LEFT JOIN standing s ON s.id = r.id LEFT JOIN arrival a ON a.number = s.arrival
ORDER BY a.sha256, a.receipt, s.place
