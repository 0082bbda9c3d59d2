// Did one of these contributors submit its contribution?
EXISTS { (c)<-[:SUBMITTED]-(x:Contributor) WHERE x.key IN $keys }
