import type { FoundMention, Mention } from "./mentions.ts";

/**
 * The mentions of a document, by passage: a principle that it opposes is not affirmed where it is merely invoked, unless the document holds it
 * more often than it opposes it. What such a mention says, a person must tell.
 */
export function withoutContradicted(passages: FoundMention[][]): Mention[][] {
  const balance = new Map<string, number>();
  for (const { principle, stance, bare } of passages.flat()) {
    const weight = stance === "OPPOSES" ? -1 : stance === "AFFIRMS" && !bare ? 1 : 0;
    if (weight !== 0) balance.set(principle, (balance.get(principle) ?? 0) + weight);
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
