// Did a contributor of one of these regional groups submit its contribution?
EXISTS { (c)<-[:SUBMITTED]-(x:Contributor) WHERE x.regionalGroup IN $keys }
