import type { FoundMention, Mention } from "./mentions.ts";

/** What speaks for or against a principle outright outweighs two hints: its mere name, or a stance to a word that only hints at it. */
const outright = 5;
const hint = 2;

/**
 * The mentions of a document, by passage: a principle that it opposes is not affirmed where it is merely invoked, unless more in the document
 * speaks for it than against it. What such a mention says, a person must tell.
 */
export function withoutContradicted(passages: FoundMention[][]): Mention[][] {
  const balance = new Map<string, number>();
  for (const mention of passages.flat()) {
    balance.set(mention.principle, (balance.get(mention.principle) ?? 0) + weightOf(mention));
  }
  const opposed = new Set(
    passages
      .flat()
      .flatMap(({ principle, stance }) =>
        stance === "OPPOSES" && (balance.get(principle) ?? 0) <= 0 ? [principle] : [],
      ),
  );
  return passages.map((mentions) =>
    mentions.map(({ bare, ...mention }) =>
      bare && opposed.has(mention.principle)
        ? { ...mention, stance: null, rule: `${mention.rule} [opposed elsewhere]` }
        : mention,
    ),
  );
}

function weightOf({ stance, bare, explicit }: FoundMention): number {
  if (stance === "OPPOSES") return explicit ? -outright : -hint;
  if (stance !== "AFFIRMS") return 0;
  return bare ? hint : outright;
}
