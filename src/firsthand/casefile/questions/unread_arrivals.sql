-- The arrivals that were not read yet: number, hash of the bytes, receipt.
SELECT number, sha256, receipt FROM arrival WHERE NOT been_read ORDER BY sha256, receipt
