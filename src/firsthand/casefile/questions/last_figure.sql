-- The greatest number of a figure.
SELECT coalesce(max(number), -1) FROM figure
