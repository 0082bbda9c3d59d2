// Say of the citations of earlier versions that they stand in what the document says: no others were kept.
MATCH (n:Citation)
WHERE n.place IS NULL
SET n.place = $place
RETURN count(*) AS written
