-- The digest of the settings under which the arrivals were read.
SELECT value FROM made WHERE key = 'settings'
