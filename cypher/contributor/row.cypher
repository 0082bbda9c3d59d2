// What is known of a contributor (n)?
n {
  .id, .key, .kind, .iso2, .iso3, .regionalGroup, .nameLanguages, .nameValues,
  .sourceCitation, .sourceUrl, .sourceCertainty
}
