// What is known of a contribution (n)?
n {
  .id, .key, .title, .date, .language, .process, .textStatus, .sha256, .textLength, .url, .licence,
  .sourceCitation, .sourceUrl, .sourceCertainty
}
