// Do its words read so? (never true where they are not distributed)
n.textSearch CONTAINS $part
