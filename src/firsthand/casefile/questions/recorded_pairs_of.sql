-- The pairs of which something is kept and of which at least one report is of the list `:reports`, in JSON.
SELECT one, other FROM recorded WHERE one IN (SELECT value FROM json_each(:reports))
UNION SELECT one, other FROM recorded WHERE other IN (SELECT value FROM json_each(:reports))
