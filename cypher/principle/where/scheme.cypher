// Is it in one of these schemes?
EXISTS { (n)-[:IN_SCHEME]->(x:Scheme) WHERE x.key IN $keys }
