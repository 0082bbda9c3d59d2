// What is known of an instrument (n)?
n {
  .id, .key, .kind, .titleLanguages, .titleValues, .shortTitle, .symbol, .date, .body, .url,
  .sourceCitation, .sourceUrl, .sourceCertainty
}
