// Is its addressee named so?
n.addresseeSearch CONTAINS $part
