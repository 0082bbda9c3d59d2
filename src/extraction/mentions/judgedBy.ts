import type { Governor, Stretch, VerdictMatch } from "./Governor.ts";
import type { Sentence } from "../passages/Passage.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { StanceKind, VerdictKind } from "../rules/RuleFiles.ts";
import { saidIn } from "../passages/saidIn.ts";
import { wordsOf } from "../rules/words.ts";
import { held } from "./Judgement.ts";
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
  if (isRelative(verdict, context)) governors = [];
  if (meaning === "insufficient" || meaning === "limited") {
    // "We do not share the view that X must give way."
    if (isDoubted(governors)) return { stance: null, reason };
    return { stance: governors.some(({ kind }) => kind === "disparage") ? "OPPOSES" : "QUALIFIES", reason };
  }
  if (meaning === "unneeded") return { stance: null, reason };
  return valuation(verdict, governors, reason, context);
}

function valuation(
  verdict: VerdictMatch,
  governors: Governor[],
  reason: string,
  context: StanceContext,
): Judgement | undefined {
  const { meaning } = verdict.pattern;
  if ((meaning === "warned" || meaning === "rejected") && governors.some(isGiven)) return undefined;
  const good = isGood(verdict, context);
  if (meaning === "harmed" && isDoubted(governors)) return spared(governors, reason);
  const doubted = isDoubted(governors);
  if (good === doubted) return { stance: "OPPOSES", reason };
  if (!good) return { stance: "AFFIRMS", reason };
  // "The lack of X is a danger", "limits of X must be kept": what stands before X says more.
  return governors.some(({ kind }) => saysMore(kind, meaning)) ? undefined : held;
}

/** "We reject that X is sacrificed"; but "we do not believe that X is threatened" leaves open what is thought of X. */
function spared(governors: Governor[], reason: string): Judgement {
  return { stance: isDisbelieved(governors) ? null : "AFFIRMS", reason };
}

/** "Never may X be given up" says no more than "X must not be given up". */
function saysMore(kind: StanceKind, meaning: VerdictKind): boolean {
  return !(kind === "demand" || kind === "concern" || (meaning === "harmed" && kind === "negation"));
}

function isDoubted(governors: Governor[]): boolean {
  return governors.some(({ kind }) => kind === "oppose" || kind === "undo") || isDisbelieved(governors);
}

function isGood(verdict: VerdictMatch, context: StanceContext): boolean {
  const { meaning } = verdict.pattern;
  if (meaning === "rejected" || meaning === "warned") return isNegated(context, verdict);
  return meaning === "harmed" || meaning === "valued";
}

/** "We no longer believe in X, which has exposed …": what is said so is said of X, whatever stands before. */
function isRelative({ from }: VerdictMatch, { sentence: { words }, rules }: StanceContext): boolean {
  const before = words[from - 1];
  return before?.afterComma === true && rules.stance.links.has(before.form);
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
