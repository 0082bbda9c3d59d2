// Take from the release what is no longer noted there.
MATCH (n:Release)
SET n.seedsVersion = $nothing, n.importsVersion = $nothing
RETURN count(*) AS written
