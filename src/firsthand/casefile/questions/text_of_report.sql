-- The frozen text of the report `:id`.
SELECT text FROM report WHERE id = :id
