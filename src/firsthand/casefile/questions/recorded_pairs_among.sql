-- The pairs of which something is kept, between reports of the list `:reports`, in JSON.
SELECT one, other FROM recorded
WHERE one IN (SELECT value FROM json_each(:reports)) AND other IN (SELECT value FROM json_each(:reports))
