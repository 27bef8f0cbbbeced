-- How many reports stand in the case.
SELECT count(*) FROM standing
