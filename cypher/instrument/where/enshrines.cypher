// Does it state so many of these principles?
COUNT { (n)-[:ENSHRINES]->(x) WHERE x.key IN $keys } >= $atLeast
