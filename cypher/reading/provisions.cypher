// By which numbers do texts cite provisions?
MATCH (n:Provision)
RETURN n.key AS key, n.kind AS kind, n.number AS label, n.instrument AS instrument
