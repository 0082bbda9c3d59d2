// What do these questions ask?
UNWIND $ids AS wanted
MATCH (n:Question {id: wanted})
RETURN n.id AS id, n.key AS key, n.number AS number, n.text AS text, n.process AS process
