// By which codebooks does a rule read?
MATCH (n:Scheme)
RETURN n.key AS key, n.version AS version
