// Does it stand in a passage of one of these voices?
p.voice IN $keys
