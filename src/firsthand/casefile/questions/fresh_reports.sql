-- The reports that were not compared with the others yet, by id.
SELECT id FROM standing WHERE stage < 2 ORDER BY id
