// What is known of a piece of evidence (n) of any kind?
n {
  .id, .kind, .passage, .contribution, .start, .end, .startUtf16, .endUtf16, .exact, .prefix, .suffix,
  .locator, .status, .coder, .confidence, .codebookVersion, .codedAt, .note,
  .principle, .stance, .explicit, .instrument, .rangeText, .function, .strength, .cueWords, .addressee, .action
}
