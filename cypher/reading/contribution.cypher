// Is there a contribution of this key?
MATCH (n:Contribution {key: $key})
RETURN n.key AS key
