// Does it invoke one of these instruments and provisions, or a provision under one?
EXISTS { (n)-[:INVOKES]->()<-[:HAS_PROVISION*0..5]-(x) WHERE x.key IN $keys }
