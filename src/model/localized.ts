type Texts = Readonly<Record<string, string | readonly string[]>>;

/** Texts by language as two lists of equal length; several texts a language where it has several. */
export function localizedValues<Name extends string>(
  name: Name,
  texts: Texts,
): Record<`${Name}Languages` | `${Name}Values`, string[]> {
  const pairs = Object.entries(texts).flatMap(([language, several]) =>
    [several].flat().map((value) => [language, value] as const),
  );
  return {
    [`${name}Languages`]: pairs.map(([language]) => language),
    [`${name}Values`]: pairs.map(([, value]) => value),
  } as Record<`${Name}Languages` | `${Name}Values`, string[]>;
}

/** Every text of every language. */
export function textsOf(texts: Texts): string[] {
  return Object.values(texts).flat();
}
