// By which titles and symbols can instruments be found?
MATCH (n:Instrument)
RETURN n.id AS id, n.titleLanguages AS languages, n.titleValues AS titles, n.shortTitle AS shortTitle,
  n.altTitles AS altTitles, n.symbol AS symbol, n.otherSymbols AS otherSymbols
