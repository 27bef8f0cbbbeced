-- The pairs of reports of which something is kept.
SELECT one, other FROM recorded
