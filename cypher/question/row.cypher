// What is known of a question (n)?
n { .id, .key, .number, .text, .process }
