// By which names and codes can contributors be found?
MATCH (n:Contributor)
RETURN n.id AS id, n.nameLanguages AS languages, n.nameValues AS names, n.iso2 AS iso2, n.iso3 AS iso3
