import type { FoundMention, Mention } from "./mentions.ts";

/** What speaks for or against a principle outright outweighs two hints: its mere name, or a stance to a word that only hints at it. */
const outright = 5;
const hinted = 2;
/** In a text of fewer passages a principle is hardly said twice. */
const longText = 12;

/** The mentions of a document, by passage; what the others make doubtful, a person must tell. */
export function weighedTogether(passages: FoundMention[][]): Mention[][] {
  const all = passages.flat();
  const opposed = opposedIn(all);
  const once = passages.length < longText ? new Set<string>() : affirmedOnceIn(all);
  return passages.map((mentions) =>
    mentions.map(({ bare, hint, ...mention }) => {
      const { principle, rule } = mention;
      if (bare && opposed.has(principle)) return { ...mention, stance: null, rule: `${rule} [opposed elsewhere]` };
      if (hint && once.has(principle)) return { ...mention, stance: null, rule: `${rule} [hinted at once]` };
      return mention;
    }),
  );
}

/** Principles that it opposes are not affirmed where they are merely invoked, unless more in the document speaks for them than against them. */
function opposedIn(mentions: FoundMention[]): Set<string> {
  const balance = new Map<string, number>();
  for (const mention of mentions) {
    balance.set(mention.principle, (balance.get(mention.principle) ?? 0) + weightOf(mention));
  }
  return new Set(
    mentions.flatMap(({ principle, stance }) =>
      stance === "OPPOSES" && (balance.get(principle) ?? 0) <= 0 ? [principle] : [],
    ),
  );
}

/** Two words that only together hint at a principle, in a long text that says no more of it, are mostly about something else. */
function affirmedOnceIn(mentions: FoundMention[]): Set<string> {
  const affirmed = mentions.filter(({ stance }) => stance === "AFFIRMS").map(({ principle }) => principle);
  return new Set(affirmed.filter((principle) => affirmed.indexOf(principle) === affirmed.lastIndexOf(principle)));
}

function weightOf({ stance, bare, explicit }: FoundMention): number {
  if (stance === "OPPOSES") return explicit ? -outright : -hinted;
  if (stance !== "AFFIRMS") return 0;
  return bare ? hinted : outright;
}
