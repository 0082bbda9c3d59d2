import type { Joints } from "./Joints.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";

/** "Article 19, paragraph 3" and "paragraph 3 of Article 19" name one provision: 19(3). */
export function withParagraphsOfArticles(
  text: string,
  joints: Joints,
  found: NumberedProvisions[],
): NumberedProvisions[] {
  const joined: NumberedProvisions[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, one.start) : "";
    const within = last && articleAround(last, one, between, joints);
    if (last && within) {
      const { article, paragraphs } = within;
      const numbers = paragraphs.numbers.map(({ path, expanded }) => {
        return { path: [...(article.numbers[0]?.path ?? []), ...path], expanded };
      });
      const rangeText = text.slice(last.start, one.end);
      joined[joined.length - 1] = { start: last.start, end: one.end, kind: article.kind, rangeText, numbers };
    } else joined.push(one);
  }
  return joined;
}

function articleAround(
  first: NumberedProvisions,
  second: NumberedProvisions,
  between: string,
  { ofWhich }: Joints,
): { article: NumberedProvisions; paragraphs: NumberedProvisions } | null {
  if (/^,?\s*$/.test(between) && first.kind === "ARTICLE" && second.kind === "PARAGRAPH" && first.numbers.length === 1)
    return { article: first, paragraphs: second };
  if (ofWhich.test(between) && first.kind === "PARAGRAPH" && second.kind === "ARTICLE" && second.numbers.length === 1)
    return { article: second, paragraphs: first };
  return null;
}
