-- The names under which bytes were received.
SELECT DISTINCT name FROM arrival
