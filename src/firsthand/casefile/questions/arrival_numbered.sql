-- The arrival with the number `:number`: number, hash of the bytes, receipt.
SELECT number, sha256, receipt FROM arrival WHERE number = :number
