// Which contributors are there?
MATCH (n:Contributor)
