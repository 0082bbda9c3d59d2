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

/** The text in `language`; in English, or else in the first language there is, where that one is missing. */
export function inLanguage(texts: readonly LocalizedText[], language: string): string {
  const wanted = texts.find((text) => text.language === language) ?? texts.find((text) => text.language === "en");
  return (wanted ?? texts[0])?.value ?? "";
}
