// What is known of a process (n)?
n { .id, .key, .name, .opened, .closed, .mandate, .sourceCitation, .sourceUrl, .sourceCertainty }
