// What is known of a mention (n)?
n {
  .id, .kind, .passage, .contribution, .start, .end, .startUtf16, .endUtf16, .exact, .prefix, .suffix,
  .locator, .status, .coder, .confidence, .codebookVersion, .codedAt, .note,
  .principle, .stance, .explicit
}
