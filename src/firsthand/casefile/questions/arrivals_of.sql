-- The ways in which the bytes with the hash `:sha256` reached the case: number, receipt.
SELECT number, receipt FROM arrival WHERE sha256 = :sha256
