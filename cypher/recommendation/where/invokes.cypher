// Does it invoke so many of these instruments and provisions?
COUNT { (n)-[:INVOKES]->(x) WHERE x.key IN $keys } >= $atLeast
