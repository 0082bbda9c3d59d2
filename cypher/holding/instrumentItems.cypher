// Which instruments can be cited?
MATCH (x:Instrument)
RETURN x.id AS id, x.sortTitle AS name, x.kind AS kind
