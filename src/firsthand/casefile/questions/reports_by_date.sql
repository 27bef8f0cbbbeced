-- The ids of all reports, by date of publication, undated ones last, then by id.
SELECT id FROM report ORDER BY coalesce(published, '9999'), id
