// Which of these ids are there, and what is known of them?
UNWIND $ids AS id
MATCH (n:<Label> {id: id})
RETURN <row> AS node
