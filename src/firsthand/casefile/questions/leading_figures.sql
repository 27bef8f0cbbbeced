-- The numbers of the figures, those first of which fewer sources than reports are known, then the most carried.
SELECT f.number
FROM figure f JOIN (SELECT figure, count(DISTINCT report) AS reports FROM carried GROUP BY figure) c ON c.figure = f.number
ORDER BY json_array_length(f.sources) = reports, reports DESC, json_array_length(f.sources),
  max(coalesce(json_extract(f.quantities, '$[0].low'), 0), coalesce(json_extract(f.quantities, '$[0].high'), 0)) DESC,
  f.name, f.sources
LIMIT :limit
