// Did one of these contributors submit it?
EXISTS { (n)<-[:SUBMITTED]-(x:Contributor) WHERE x.key IN $keys }
