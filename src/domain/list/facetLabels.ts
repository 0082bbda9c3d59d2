/** Enum values that are proper names, as English writes them; the rest are words. */
const properNames: Readonly<Record<string, string>> = {
  ASIA_PACIFIC: "Asia-Pacific",
  EASTERN_EUROPEAN: "Eastern European",
  LATIN_AMERICAN_AND_CARIBBEAN: "Latin American and Caribbean",
  WESTERN_EUROPEAN_AND_OTHERS: "Western European and others",
};
/** Made when they are needed: that takes 5 ms. */
let languages: Intl.DisplayNames | undefined;

/** CIVIL_SOCIETY → Civil society */
export function enumLabel(value: string): string {
  const words = value.toLowerCase().replaceAll("_", " ");
  return properNames[value] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** fr-CA → Canadian French. What has the form of a language code and is none stays as it is. */
export function languageLabel(tag: string): string {
  try {
    languages ??= new Intl.DisplayNames("en", { type: "language" });
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
