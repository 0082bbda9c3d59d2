// Does its title read so?
n.titleSearch CONTAINS $part
