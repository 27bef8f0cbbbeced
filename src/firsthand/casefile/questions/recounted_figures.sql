-- The figures of the numbers which are to be counted again.
SELECT DISTINCT c.figure FROM recount r JOIN carried c ON c.least = r.least AND c.most = r.most
