// What is known of a scheme (n)?
n { .id, .key, .title, .version, .description }
