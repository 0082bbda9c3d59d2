import type { Joints } from "./Joints.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";

/** "Article 19, paragraph 3", "paragraph 3 of Article 19" and "item (a) of paragraph 72" name one provision each: 19(3), 72(a). */
export function withParagraphsOfArticles(
  text: string,
  joints: Joints,
  found: NumberedProvisions[],
): NumberedProvisions[] {
  const joined: NumberedProvisions[] = [];
  for (const plain of found) {
    const last = joined.at(-1);
    const one = withItemBefore(text, joints, plain, last?.end ?? 0);
    const between = last ? text.slice(last.end, one.start) : "";
    const within = last && articleAround(last, one, between, joints);
    if (last && within) {
      const { article, paragraphs } = within;
      const numbers = paragraphs.numbers.map(({ path, expanded }) => {
        return { path: [...(article.numbers[0]?.path ?? []), ...path], expanded };
      });
      const rangeText = text.slice(last.start, one.end);
      joined[joined.length - 1] = { start: last.start, end: one.end, kind: article.kind, rangeText, numbers };
    } else joined.push(last ? ofSameArticle(text, joints, last, one) : one);
  }
  return joined;
}

/** UTF-16 units: more words never stand between an item and its paragraph. */
const farthestItem = 40;

/** "item (a) of", "inciso a) del" before one number. */
function withItemBefore(text: string, { itemOf }: Joints, one: NumberedProvisions, after: number): NumberedProvisions {
  const from = Math.max(after, one.start - farthestItem);
  const item = one.numbers.length === 1 ? itemOf.exec(text.slice(from, one.start)) : null;
  const [first] = one.numbers;
  if (!item || !first) return one;
  const start = from + item.index;
  const numbers = [{ ...first, path: [...first.path, (item[1] ?? "").toLowerCase()] }];
  return { ...one, start, rangeText: text.slice(start, one.end), numbers };
}

/** "paragraph 1 of article 2 says this, and in paragraph 7 that": both are of the article, where no text follows on the second. */
function ofSameArticle(
  text: string,
  joints: Joints,
  last: NumberedProvisions,
  one: NumberedProvisions,
): NumberedProvisions {
  const [article = "", ...paragraph] = last.numbers[0]?.path ?? [];
  if (one.kind !== "PARAGRAPH" || last.kind !== "ARTICLE" || paragraph.length === 0) return one;
  if (!isAlso(text.slice(last.end, one.start), joints) || joints.belongsTo.test(text.slice(one.end, one.end + 20)))
    return one;
  return {
    ...one,
    kind: last.kind,
    numbers: one.numbers.map((number) => ({ ...number, path: [article, ...number.path] })),
  };
}

function isAlso(between: string, { alsoBehind, alsoNamed }: Joints): boolean {
  const joint = between.slice(between.lastIndexOf(",") + 1);
  return /^[^.;:?!()]{0,100}$/u.test(between) && alsoBehind.test(joint) && alsoNamed.test(joint);
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
