-- The quantities of the numbers `:least` to `:most` and of the unit `:unit`: report, start.
SELECT report, start FROM quantity
WHERE coalesce(low, high, '') = :least AND coalesce(high, low, '') = :most AND unit = :unit
