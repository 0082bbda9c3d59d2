/** A list of 100 things of ten fields. */
export const list =
  "{ mentions(first: 100) { nodes { id kind status stance explicit locator coder codebookVersion resourcePath start } } }";

/** From contributors down to the principles of their evidence. */
export const nested =
  "query Nested($contributors: Int!) { contributors(first: $contributors, orderBy: NAME) { nodes { id name contributions(first: 10) { nodes { " +
  "id title passages(first: 10) { nodes { id number evidence(first: 50) { nodes { ... on Mention { id stance principle { id label } } " +
  "} } } } } } } } }";
