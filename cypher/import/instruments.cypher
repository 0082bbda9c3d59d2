// Which instruments are there, under which names?
MATCH (n:Instrument)
RETURN n.id AS id, n.key AS key, n.titleValues AS titles, n.shortTitle AS shortTitle, n.altTitles AS altTitles
ORDER BY id
