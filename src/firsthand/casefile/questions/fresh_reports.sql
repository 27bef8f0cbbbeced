-- The reports that were not compared with the others yet, by id.
SELECT id FROM standing WHERE NOT compared ORDER BY id
