// Does it stand in one of these contributions?
c.key IN $keys
