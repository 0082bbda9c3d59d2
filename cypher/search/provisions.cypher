// By which labels and headings can provisions be found?
MATCH (n:Provision)
RETURN n.id AS id, n.label AS label, n.heading AS heading
