// Has it one of these statuses?
n.status IN $keys
