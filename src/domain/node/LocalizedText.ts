import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A text in a language.", simpleResolvers: true })
export class LocalizedText {
  @Field(() => String, { description: "BCP 47, e.g. en, fr, zh." })
  language!: string;

  @Field(() => String)
  value!: string;
}

/** A graph keeps lists of scalars only, so texts by language lie in two lists of equal length. */
export function localizedTexts(
  languages: readonly string[] | null | undefined,
  values: readonly string[] | null | undefined,
): LocalizedText[] {
  return (languages ?? []).map((language, index) => ({ language, value: values?.[index] ?? "" }));
}

/** The text in `language`, or one less particular (RFC 4647, lookup); else in English, or else in the first language there is. */
export function inLanguage(texts: readonly LocalizedText[], language: string): string {
  for (const range of rangesOf(language))
    for (const text of texts) if (text.language.toLowerCase() === range) return text.value;
  return texts[0]?.value ?? "";
}

/** Clients choose languages; few of them. */
const ranges = new Map<string, readonly string[]>();
const mostLanguages = 100;

function rangesOf(language: string): readonly string[] {
  const known = ranges.get(language);
  if (known !== undefined) return known;
  const made = [...lookedUp(language), "en"];
  if (ranges.size < mostLanguages) ranges.set(language, made);
  return made;
}

/** zh-Hant-TW → zh-hant-tw, zh-hant, zh. A subtag of one letter says nothing without the next. */
function lookedUp(language: string): string[] {
  const subtags = language.toLowerCase().split("-");
  return subtags
    .map((_subtag, index) => subtags.slice(0, subtags.length - index).join("-"))
    .filter((range) => !/-\w$/.test(range));
}
