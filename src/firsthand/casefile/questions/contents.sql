-- A hash of all that was read from each report, by id.
SELECT id, content FROM standing
