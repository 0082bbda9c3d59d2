import type { Governor, Stretch, VerdictMatch } from "./Governor.ts";
import type { Sentence } from "./Passage.ts";
import type { ReadingRules } from "./ReadingRules.ts";
import { matchesIn } from "./patterns.ts";
import { saidIn } from "./saidIn.ts";
import { wordsOf } from "./words.ts";
import { plain } from "./Judgement.ts";
import type { Judgement, StanceContext } from "./Judgement.ts";

const warningWords = 3;

/** "X is a myth", "X would stifle …", "X alone is not enough", "X must be protected"; undefined where what stands before X says more. */
export function judgedBy(
  verdict: VerdictMatch | undefined,
  governors: Governor[],
  match: Stretch,
  context: StanceContext,
): Judgement | undefined {
  if (isWarnedOf(context.sentence, match, context.rules)) return { stance: "OPPOSES", reason: "warned of" };
  if (!verdict) return undefined;
  const { meaning, source } = verdict.pattern;
  const reason = `${meaning}: ${source}`;
  if (meaning === "insufficient" || meaning === "limited") return { stance: "QUALIFIES", reason };
  if (meaning === "unneeded") return { stance: null, reason };
  return valuation(verdict, governors, reason, context);
}

function valuation(
  verdict: VerdictMatch,
  governors: Governor[],
  reason: string,
  context: StanceContext,
): Judgement | undefined {
  if (verdict.pattern.meaning === "warned" && governors.some(isGiven)) return undefined;
  const good = isGood(verdict, context);
  const doubted = governors.some(({ kind }) => kind === "oppose") || isDisbelieved(governors);
  if (good === doubted) return { stance: "OPPOSES", reason };
  if (!good) return { stance: "AFFIRMS", reason };
  // "The lack of X is a danger", "limits of X must be kept": what stands before X says more.
  const more = governors.some(({ kind }) => kind !== "demand" && kind !== "concern");
  return more ? undefined : plain;
}

function isGood(verdict: VerdictMatch, context: StanceContext): boolean {
  const { meaning } = verdict.pattern;
  if (meaning === "rejected") return isNegated(context, verdict);
  return meaning === "harmed" || meaning === "valued";
}

/** "The lack of X threatens …", "attacks on X undermine …": not X is what does it. */
function isGiven({ kind }: Governor): boolean {
  return kind === "lack" || kind === "harm" || kind === "limit";
}

/** By more than the words of the verdict itself: "has no place" denies, "is not without its place" does not. */
function isNegated({ sentence, rules }: StanceContext, { pattern, from, to }: VerdictMatch): boolean {
  const said = saidIn(sentence, rules.stance.words).filter(
    ({ pattern: { meaning }, from: at }) => meaning === "negation" && at >= from - 1 && at < to,
  );
  if (said.length === 0) return false;
  const own = wordsOf(pattern.source.replace(/[/_=…?^]/g, " "), rules.inflection);
  return !matchesIn(own, rules.stance.words).some(({ pattern: { meaning } }) => meaning === "negation");
}

/** "We do not believe that …" */
function isDisbelieved(governors: Governor[]): boolean {
  return governors.some(({ kind }, at) => kind === "negation" && governors[at - 1]?.kind === "support");
}

/** "X would stifle …": X stands right before the warning. */
export function isWarnedOf(sentence: Sentence, match: Stretch, rules: ReadingRules): boolean {
  return saidIn(sentence, rules.valued.warnings).some(({ from }) => from >= match.to && from - match.to < warningWords);
}
