// Is it of one of these kinds?
n.kind IN $keys
