// Put on these documents the versions of what is known of them. Ids and versions come as lists of equal length.
UNWIND range(0, size($id) - 1) AS at
MATCH (n:Contribution {id: $id[at]})
WITH n, $dataVersion[at] AS version
SET n.dataVersion = version
RETURN count(*) AS written
