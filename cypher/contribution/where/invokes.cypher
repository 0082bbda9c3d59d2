// Does it cite so many of these instruments in its own words?
COUNT { (n)-[:INVOKES]->(x) WHERE x.key IN $keys } >= $atLeast
