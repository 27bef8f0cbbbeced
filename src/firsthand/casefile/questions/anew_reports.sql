-- The unsettled reports of which every quantity is counted again: those that are new, or gone, or lost a neighbour, and
-- those that hold an outlet's standing text, where what is counted may change with any neighbour.
SELECT report FROM unsettled u
WHERE anew
  OR EXISTS (SELECT 1 FROM derivation d WHERE d.derived = u.report AND d.kind = 'boilerplate')
  OR EXISTS (SELECT 1 FROM derivation d WHERE d.source = u.report AND d.kind = 'boilerplate')
