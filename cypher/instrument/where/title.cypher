// Does a title of it, in any language, or its short title read so?
n.titleSearch CONTAINS $part
