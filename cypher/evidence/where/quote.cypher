// Do its words read so? (never true where they are not distributed)
n.quoteSearch <> '' AND n.quoteSearch CONTAINS $part
