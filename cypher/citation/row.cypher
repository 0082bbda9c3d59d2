// What is known of a citation (n)?
n {
  .id, .kind, .passage, .contribution, .start, .end, .startUtf16, .endUtf16, .exact, .prefix, .suffix,
  .locator, .status, .coder, .confidence, .codebookVersion, .codedAt, .note,
  .instrument, .rangeText, .function
}
