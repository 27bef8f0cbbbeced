-- Offers that are a report which stands in the case by another offer: source, hash of the bytes, id, standing source.
WITH twice AS (SELECT report, identity FROM offer GROUP BY report, identity HAVING count(*) > 1)
SELECT o.source, a.sha256, s.id, kept.source
FROM twice
JOIN standing s ON s.report = twice.report AND s.identity = twice.identity
JOIN offer o ON o.report = s.report AND o.identity = s.identity
JOIN arrival a ON a.number = o.arrival
JOIN offer kept ON kept.arrival = s.arrival AND kept.place = s.place
WHERE (o.arrival, o.place) <> (s.arrival, s.place)
