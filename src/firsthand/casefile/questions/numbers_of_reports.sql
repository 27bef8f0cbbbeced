-- Every report by the number that fingerprints know it by: id, number.
SELECT report, number FROM prints
