// Which mentions know a place and no words?
MATCH (n:Mention)
WHERE n.start IS NULL
RETURN n.id AS id, n.contribution AS contribution, n.principle AS principle, n.locator AS locator, n.stance AS stance,
  n.sortKey AS sortKey
