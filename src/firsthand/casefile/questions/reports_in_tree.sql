-- The reports that have a place in the family tree.
SELECT report FROM descent
