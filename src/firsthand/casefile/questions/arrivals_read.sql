-- The arrivals that the case was built from: hash of the bytes, receipt.
SELECT sha256, receipt FROM arrival WHERE been_read
