// Which instruments are there?
MATCH (n:Instrument)
