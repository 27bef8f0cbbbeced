-- The reports whose headline or text matches `:query`, best first: id, and the words around a match between marks.
SELECT r.id, snippet(report_search, 1, char(2), char(3), '…', 24)
FROM report_search JOIN report r ON r.number = report_search.rowid
WHERE report_search MATCH :query
ORDER BY rank, r.id LIMIT :limit
