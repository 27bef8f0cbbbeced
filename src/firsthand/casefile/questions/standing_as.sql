-- What stands in the case under the id `:id`: arrival, place and content of its offer.
SELECT arrival, place, content FROM standing WHERE id = :id
