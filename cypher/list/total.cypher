// How many things does a list hold, for each of these parents?
UNWIND $parents AS parent
CALL (parent) {
  <match>
  WHERE <where>
  RETURN count(DISTINCT n.id) AS hits
}
RETURN parent.of AS of, hits AS total
