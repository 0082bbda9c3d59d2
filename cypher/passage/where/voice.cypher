// Are its words of one of these voices?
n.voice IN $keys
