-- The ids of all reports, by date of publication, undated ones last, then by id.
SELECT report FROM prints ORDER BY age, report
