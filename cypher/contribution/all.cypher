// Which contributions are there?
MATCH (n:Contribution)
