// Does it affirm so many of these principles?
COUNT { (n)-[:HOLDS]->(x) WHERE x.key IN $keys } >= $atLeast
