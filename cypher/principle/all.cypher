// Which principles are there?
MATCH (n:Principle)
