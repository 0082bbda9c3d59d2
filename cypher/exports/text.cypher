// What are the words of this contribution?
MATCH (n:Contribution {id: $id})
RETURN n.text AS text
