-- Every report that stands in the case, and the offer behind it.
SELECT id, report, identity, arrival, place, content FROM standing
