// Is it a party to so many of these instruments?
COUNT { (n)-[:PARTY_TO]->(x) WHERE x.key IN $keys } >= $atLeast
