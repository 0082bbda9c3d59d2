// Does a name of it, in any language, read so?
n.nameSearch CONTAINS $part
