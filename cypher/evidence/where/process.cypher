// Was its contribution submitted to one of these processes?
EXISTS { (c)-[:SUBMITTED_TO]->(x:Process) WHERE x.key IN $keys }
