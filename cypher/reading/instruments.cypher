// By which names do texts cite instruments?
MATCH (n:Instrument)
RETURN n.key AS key, n.kind AS kind, n.titleLanguages AS languages, n.titleValues AS titles, n.shortTitle AS shortTitle,
  n.altTitles AS altTitles, n.symbol AS symbol, n.otherSymbols AS otherSymbols, n.body AS body
