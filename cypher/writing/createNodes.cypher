// Make these nodes, which are not there yet. Each property comes as a list of its own, what many share by its place among the words.
UNWIND range(0, size($id) - 1) AS at
CREATE (n:<Label> {id: $id[at], owners: $owners, <properties>})
RETURN count(*) AS written
