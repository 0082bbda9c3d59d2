// Which things follow (or come before) a place in a list, for each of these parents?
UNWIND $parents AS parent
CALL (parent) {
  <match>
  WHERE <where>
  WITH <carried>
  ORDER BY <order>
  LIMIT $limit
  RETURN <row> AS rowMap, <link> AS linkMap, <sort> AS sortValue, n.id AS sortId
}
RETURN parent.of AS of, rowMap AS node, linkMap AS link, sortValue AS k, sortId AS i
ORDER BY <outer>
