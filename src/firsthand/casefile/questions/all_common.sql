-- Every common fingerprint, and the earliest report that holds it.
SELECT c.print, e.report FROM common c JOIN prints e ON e.number = c.earliest
