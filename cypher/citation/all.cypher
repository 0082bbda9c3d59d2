// Which citations are there, with their passage (p) and contribution (c)?
MATCH (n:Citation)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
