// How do the things of a list spread over the values of a facet, for each of these parents?
UNWIND $parents AS parent
CALL (parent) {
  <match>
  WHERE <where>
  <facet>
}
RETURN parent.of AS of, facetValue AS value, facetLabel AS label, hits AS count
