// Is it of one of these strengths?
n.strength IN $keys
