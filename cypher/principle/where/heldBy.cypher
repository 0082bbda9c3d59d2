// Do so many of these contributors hold it?
COUNT { (n)<-[:HOLDS]-(x) WHERE x.key IN $keys AND x.id STARTS WITH 'contributor:' } >= $atLeast
