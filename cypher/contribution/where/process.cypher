// Was it submitted to one of these processes?
EXISTS { (n)-[:SUBMITTED_TO]->(x:Process) WHERE x.key IN $keys }
