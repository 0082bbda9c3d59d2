// How many things of any kind does the database hold, ours or not?
MATCH (n)
RETURN count(*) AS things
