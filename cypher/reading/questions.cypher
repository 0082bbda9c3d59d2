// Which questions are repeated in the texts that answer them?
MATCH (n:Question)
RETURN n.process AS process, n.number AS number, n.text AS text
