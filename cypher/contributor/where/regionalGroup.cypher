// Is it in one of these regional groups?
coalesce(n.regionalGroup, '') IN $keys
