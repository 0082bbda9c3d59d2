// Say of matches of earlier versions that they were reported: nobody could say anything else.
MATCH (:Principle)-[r:<Type>]->(:Principle)
WHERE r.certainty IS NULL
SET r.certainty = $certainty
RETURN count(*) AS written
