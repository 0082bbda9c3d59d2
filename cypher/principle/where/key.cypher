// Has it one of these keys?
n.key IN $keys
