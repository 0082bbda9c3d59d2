// Does it name or reach one of these provisions, or one that stands under it?
EXISTS { (n)-[:CITES]->()<-[:HAS_PROVISION*0..5]-(x:Provision) WHERE x.key IN $keys }
