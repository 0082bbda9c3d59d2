// Give these mentions other ids.
UNWIND $rows AS row
MATCH (n:Mention {id: row.id})
SET n += row.properties
RETURN count(*) AS written
