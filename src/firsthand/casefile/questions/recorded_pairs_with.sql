-- The pairs of which something is kept, of the report `:report` with those that hold the fingerprint `:print`.
WITH holder AS (SELECT p.report FROM fingerprint f JOIN prints p ON p.number = f.report WHERE f.print = :print)
SELECT one, other FROM recorded WHERE one = :report AND other IN holder
UNION SELECT one, other FROM recorded WHERE other = :report AND one IN holder
