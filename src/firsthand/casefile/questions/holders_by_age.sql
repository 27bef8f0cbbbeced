-- The reports that hold the fingerprint `:print`, the earliest first: number, id.
SELECT p.number, p.report FROM fingerprint f JOIN prints p ON p.number = f.report WHERE f.print = :print
ORDER BY p.age, p.report
