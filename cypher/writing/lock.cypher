// Wait for whoever writes at the same time: all read what is there before they write.
MERGE (n:Release {id: $id})
SET n.lockedBy = $lockedBy
RETURN count(*) AS written
