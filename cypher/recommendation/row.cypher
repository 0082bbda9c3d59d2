// What is known of a recommendation (n)?
n {
  .id, .kind, .passage, .contribution, .start, .end, .startUtf16, .endUtf16, .exact, .prefix, .suffix,
  .locator, .status, .coder, .confidence, .codebookVersion, .codedAt, .note,
  .strength, .cueWords, .addressee, .action
}
