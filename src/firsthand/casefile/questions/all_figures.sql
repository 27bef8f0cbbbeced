-- The figures, by number.
SELECT number FROM figure
