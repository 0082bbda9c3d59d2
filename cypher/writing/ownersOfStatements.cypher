// Who gave what instruments state?
MATCH (:Instrument)-[r:ENSHRINES]->(:Principle)
UNWIND r.owners AS owner
RETURN DISTINCT owner AS name
