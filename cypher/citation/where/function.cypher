// Has it one of these functions?
coalesce(n.function, '') IN $keys
