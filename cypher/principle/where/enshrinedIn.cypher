// Do so many of these instruments state it?
COUNT { (n)<-[:ENSHRINES]-(x) WHERE x.key IN $keys AND x.id STARTS WITH 'instrument:' } >= $atLeast
