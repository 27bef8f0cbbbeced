-- Which fingerprints of the list `:prints`, in JSON, more than `:many` reports hold and are not known as common.
SELECT j.value FROM json_each(:prints) j CROSS JOIN fingerprint f ON f.print = j.value
WHERE NOT EXISTS (SELECT 1 FROM common c WHERE c.print = j.value)
GROUP BY j.value HAVING count(*) > :many ORDER BY j.value
