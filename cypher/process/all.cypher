// Which processes are there?
MATCH (n:Process)
