// Does it advance so many of these principles?
COUNT { (n)-[:ADVANCES]->(x) WHERE x.key IN $keys } >= $atLeast
