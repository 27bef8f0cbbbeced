-- The lists of receipts as they were when last looked at: hash of the bytes, size and time of change of the list.
SELECT sha256, size, changed FROM stamp
