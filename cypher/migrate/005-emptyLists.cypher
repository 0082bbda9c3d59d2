// Say of the things of earlier versions that there is nothing in a list that they could not have.
MATCH (n:<Label>)
WHERE n.<column> IS NULL
SET n.<column> = $none
RETURN count(*) AS written
