-- The reports whose place in the family tree may have changed, whether or not they are still there, and all that copies
-- and shared originals link with them, directly or through others: nothing outside bears on their places.
WITH RECURSIVE family (report) AS (
  SELECT report FROM unsettled
  UNION
  SELECT d.source FROM family f JOIN derivation d ON d.derived = f.report WHERE d.kind IN ('copy', 'shared_original')
  UNION
  SELECT d.derived FROM family f JOIN derivation d ON d.source = f.report WHERE d.kind IN ('copy', 'shared_original')
)
SELECT report FROM family ORDER BY report
