-- The quantities that make the figure `:figure`: report, start.
SELECT report, start FROM carried WHERE figure = :figure
