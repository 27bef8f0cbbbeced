-- How many figures several reports carry.
SELECT count(*) FROM figure
