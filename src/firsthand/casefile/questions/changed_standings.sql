-- What stands in the case otherwise than when the build began: id, hash of the content then and now.
SELECT w.id, w.content, s.content FROM was w LEFT JOIN standing s ON s.id = w.id
WHERE w.content IS NOT s.content ORDER BY w.id
