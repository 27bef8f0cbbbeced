-- The number of the report that is known as the earliest with the common fingerprint `:print`.
SELECT earliest FROM common WHERE print = :print
