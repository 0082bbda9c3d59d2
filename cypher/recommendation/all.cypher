// Which recommendations are there, with their passage (p) and contribution (c)?
MATCH (n:Recommendation)<-[:HAS_EVIDENCE]-(p:Passage)<-[:HAS_PASSAGE]-(c:Contribution)
