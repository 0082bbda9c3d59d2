// Does it invoke one of these principles?
EXISTS { (n)-[:OF]->(x:Principle) WHERE x.key IN $keys }
