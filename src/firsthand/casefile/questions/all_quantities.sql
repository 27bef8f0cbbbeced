-- The quantities that count a thing: report, start.
SELECT report, start FROM quantity WHERE unit IS NOT NULL
