// What is known of a passage (n)?
n { .id, .number, .voice, .text, .start, .end, .contribution, .question }
