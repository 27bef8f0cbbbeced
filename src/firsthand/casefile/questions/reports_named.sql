-- The reports that a name may mean, the best meaning first: its id, its source, its file name, the start of its id.
SELECT id, source, CASE
  WHEN id = :name THEN 1
  WHEN source = :name THEN 2
  WHEN source LIKE :ending ESCAPE '\' THEN 3
  ELSE 4 END AS meaning
FROM report
WHERE id = :name OR source = :name OR source LIKE :ending ESCAPE '\' OR substr(id, 1, length(:name)) = :name
ORDER BY meaning, id
