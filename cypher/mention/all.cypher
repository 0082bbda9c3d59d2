// Which mentions are there, with their passage (p) and contribution (c)?
MATCH (n:Mention)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
