// Is its addressee named so?
n.addresseeSearch <> '' AND n.addresseeSearch CONTAINS $part
