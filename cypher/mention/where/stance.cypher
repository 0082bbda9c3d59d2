// Has it one of these stances?
n.stance IN $keys
