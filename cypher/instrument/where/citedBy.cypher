// Do so many of these contributors cite it in their own words?
COUNT { (n)<-[:INVOKES]-(x) WHERE x.key IN $keys AND x.id STARTS WITH 'contributor:' } >= $atLeast
