-- Reports that asked for an id which another text has: source, hash of the bytes, id given, id asked for.
SELECT r.source, r.sha256, s.id, s.report
FROM standing s JOIN report r ON r.id = s.id
WHERE s.id <> s.report
