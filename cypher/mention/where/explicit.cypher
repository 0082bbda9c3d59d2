// Is the principle named, or only implied?
n.explicit = $value
