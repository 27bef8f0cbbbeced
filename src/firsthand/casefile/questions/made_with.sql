-- With which version of the program, and under which settings, the case was made: key, value.
SELECT key, value FROM made
