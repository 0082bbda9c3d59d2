// What is known of a provision (n)?
n { .id, .key, .kind, .label, .heading, .section, .position, .instrument, .parent }
