-- The figures that the report `:report` carries.
SELECT DISTINCT figure FROM carried WHERE report = :report
