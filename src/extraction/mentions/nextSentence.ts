import type { Stretch } from "./Governor.ts";
import { limitedAgain } from "./limitedLater.ts";
import type { FoundMention } from "./mentions.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import { saidIn } from "../passages/saidIn.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { spanOf } from "./spanOf.ts";

/** Where a "however" stands that turns against the sentence before. */
const turnWords = 8;
/** What rejects the sentence before is short. */
const rejectingWords = 6;

/** What a sentence takes back of what the one before it affirms: "This right is not absolute", "That said, …". */
export function boundsOn(
  before: readonly FoundMention[],
  found: readonly FoundMention[],
  sentence: Sentence,
  { view }: Passage,
  rules: ReadingRules,
): FoundMention[] {
  const limit = limitedAgain(sentence, rules) ?? (found.length === 0 ? turnIn(sentence, rules) : undefined);
  if (!limit) return [];
  const last = before.findLast(({ stance }) => stance === "AFFIRMS");
  const again = new Set(found.map(({ principle }) => principle));
  const said = { stance: "QUALIFIES", explicit: false, confidence: 0.6, bare: false, hint: false } as const;
  // Two codebooks may have a principle of the same name: both are meant.
  return before
    .filter(({ stance, start, principle }) => stance === "AFFIRMS" && start === last?.start && !again.has(principle))
    .map((one) => {
      const rule = `${bareRule(one)} [again ${limit.reason}]`;
      return { ...said, principle: one.principle, rule, ...view.rawSpan(spanOf(sentence, limit)) };
    });
}

/** "That said, a full appeal would …": by words at its beginning a sentence turns against the one before. */
function turnIn(sentence: Sentence, { stance }: ReadingRules): (Stretch & { reason: string }) | undefined {
  const turn = saidIn(sentence, stance.turns).find(({ from }) => from < turnWords);
  return turn && { from: 0, to: sentence.words.length, reason: `turn: ${turn.pattern.source}` };
}

/** "Here the talk is that X. We disagree.": what the sentence before invoked is opposed. */
export function opposeRejected(before: readonly FoundMention[], sentence: Sentence, { stance }: ReadingRules): void {
  if (before.length === 0 || sentence.words.length > rejectingWords) return;
  const [rejection] = saidIn(sentence, stance.rejections);
  if (!rejection) return;
  for (const mention of before) {
    if (mention.stance === "QUALIFIES") continue;
    const rule = `${bareRule(mention)} [rejected later: ${rejection.pattern.source}]`;
    Object.assign(mention, { stance: "OPPOSES", rule, bare: false, hint: false });
  }
}

function bareRule({ rule }: FoundMention): string {
  return rule.replace(/ \[.*$/, "");
}
