// Does a label of it, preferred or alternative, in any language, read so?
n.labelSearch CONTAINS $part
