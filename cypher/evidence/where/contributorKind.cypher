// Did a contributor of one of these kinds submit its contribution?
EXISTS { (c)<-[:SUBMITTED]-(x:Contributor) WHERE x.kind IN $keys }
