-- The reports that hold so many fingerprints of the list `:prints`, in JSON, that they may be worth comparing with a
-- report that has `:size`: `:runs` of them, or the part `:part` of the shorter report's.
SELECT p.report FROM (
  SELECT f.report, count(*) AS shared FROM json_each(:prints) j CROSS JOIN fingerprint f ON f.print = j.value
  GROUP BY f.report
) held JOIN prints p ON p.number = held.report
WHERE shared >= min(:runs, :part * min(:size, length(p.numbers) / 8))
