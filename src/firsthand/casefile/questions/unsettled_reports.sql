-- The reports whose place in the family tree may have changed, whether or not they are still there, and all that
-- derivations link with them, directly or through others: nothing outside bears on their places.
WITH RECURSIVE link (one, other) AS (
  SELECT derived, source FROM derivation UNION ALL SELECT source, derived FROM derivation
),
family (report) AS (
  SELECT report FROM unsettled UNION SELECT link.other FROM family JOIN link ON link.one = family.report
)
SELECT report FROM family ORDER BY report
