// What is known of a principle (n)?
n {
  .id, .key, .scheme, .definition, .scopeNote, .labelLanguages, .labelValues,
  .altLabelLanguages, .altLabelValues, .notLabelLanguages, .notLabelValues
}
