// Put on these contributors how often they cite instruments.
UNWIND $ids AS wanted
MATCH (h:Contributor {id: wanted})
OPTIONAL MATCH (h)-[r:INVOKES]->(:Instrument)
WITH h, coalesce(sum(r.citations), 0) AS citations
SET h.citationCount = citations
RETURN count(*) AS written
