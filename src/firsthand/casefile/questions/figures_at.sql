-- The figures that the quantity at `:start` of the report `:report` makes.
SELECT figure FROM carried WHERE report = :report AND start = :start
