// Is it of one of these kinds of evidence?
n.kind IN $keys
