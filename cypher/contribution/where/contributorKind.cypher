// Did a contributor of one of these kinds submit it?
EXISTS { (n)<-[:SUBMITTED]-(x:Contributor) WHERE x.kind IN $keys }
