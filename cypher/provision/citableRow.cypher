// What is known of what a recommendation invokes (n), an instrument or a provision?
n {
  .id, .key, .kind, .label, .heading, .section, .position, .instrument, .parent,
  .titleLanguages, .titleValues, .shortTitle, .symbol, .date, .body, .url,
  .sourceCitation, .sourceUrl, .sourceCertainty
}
