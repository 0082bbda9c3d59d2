import { isClose } from "./Governor.ts";
import type { Governor, Stretch, VerdictMatch } from "./Governor.ts";
import { saysWe, speaksOfItself } from "../passages/reportedSpeech.ts";
import type { Match } from "../rules/patterns.ts";
import type { PrincipleSign } from "../rules/ReadingRules.ts";
import type { StanceKind } from "../rules/RuleFiles.ts";
import { saidIn } from "../passages/saidIn.ts";
import { held, plain } from "./Judgement.ts";
import type { Judgement, StanceContext } from "./Judgement.ts";

/** What the words before the principle make of it, from the nearest outwards. */
export function governedBy(
  governors: Governor[],
  match: Match<PrincipleSign>,
  context: StanceContext,
  verdict: VerdictMatch | undefined,
): Judgement | undefined {
  const [first] = governors;
  if (!first) return plain;
  if (first.kind === "negation") return denied(first, governors, match, context);
  if (isOpen(first, match)) return { stance: null, reason: reasonOf(first) };
  const disparaging = nearest(governors, "disparage");
  if (disparaging) return { stance: "OPPOSES", reason: reasonOf(disparaging) };
  const turns = governors.filter(({ kind }) => turning.has(kind));
  if (turns.length % 2 === 1) return turned(governors, context, verdict);
  if (turns[0]) return { ...plain, reason: reasonOf(turns[0]) };
  return nearest(governors, "support", "protect", "demand") ? held : plain;
}

/** An odd number of words that turn round. */
function turned(
  governors: Governor[],
  context: StanceContext,
  verdict: VerdictMatch | undefined,
): Judgement | undefined {
  const opposing = nearest(governors, "oppose") ?? nearest(governors, "against");
  if (opposing) return opposition(opposing, governors, context);
  const undoing = nearest(governors, "undo");
  if (undoing) return undone(undoing, governors, context, verdict);
  const negation = nearest(governors, "negation", "wrong");
  return negation ? deniedSupport(negation, governors, context) : harmed(governors, context, verdict);
}

function nearest(governors: Governor[], ...kinds: StanceKind[]): Governor | undefined {
  return governors.find(({ kind }) => kinds.includes(kind));
}

/** "There is no X" says nothing of it; what else a "not" denies, a person must see. */
function denied(
  negation: Governor,
  governors: Governor[],
  match: Match<PrincipleSign>,
  context: StanceContext,
): Judgement | undefined {
  // "We regret that there is no X", "there can be no Y without X".
  if (nearest(governors, "concern") || isNeededFor(match, context)) return { ...plain, reason: reasonOf(negation) };
  if (isClose(negation, match)) return undefined;
  // "No station may close without a court's order": words of its own for a principle, farther off, are not what is denied.
  return { stance: match.pattern.meaning.sign === "WAY" ? "AFFIRMS" : null, reason: reasonOf(negation) };
}

/** "There can be no X without Y": X is wanted. */
function isNeededFor(match: Stretch, { sentence, rules }: StanceContext): boolean {
  return saidIn(sentence, rules.stance.words).some(
    ({ pattern, from }) => pattern.meaning === "lack" && (from >= match.to || from === 0),
  );
}

/** What the principle is given up for, what somebody worries about: a person must look. */
function isOpen(first: Governor, match: Stretch): boolean {
  return first.kind === "concern" || (first.kind === "cost" && isClose(first, match));
}

const turning = new Set<StanceKind>(["oppose", "against", "undo", "wrong", "harm", "limit", "lack", "negation"]);

/** Whoever opposes must be the contributor, or be asked to: "the ministers opposed …" is nobody's stance here. */
function opposition(opposing: Governor, governors: Governor[], context: StanceContext): Judgement {
  const own = isAsked(governors) || isOwn(opposing, context);
  return { stance: own ? "OPPOSES" : null, reason: reasonOf(opposing) };
}

function isAsked(governors: Governor[]): boolean {
  return nearest(governors, "demand", "support") !== undefined;
}

/** Who asks to give X up opposes it; that others do so, where it is deplored, is a reproach. */
function undone(
  undoing: Governor,
  governors: Governor[],
  context: StanceContext,
  verdict: VerdictMatch | undefined,
): Judgement {
  const reason = reasonOf(undoing);
  const deplored = verdict !== undefined || governors.some(({ kind }) => kind === "concern");
  if (deplored) return { stance: "AFFIRMS", reason };
  return { stance: isAsked(governors) || isOwn(undoing, context) ? "OPPOSES" : null, reason };
}

/** The contributor speaks of itself before, or nobody does: "Rejects …", "to reject". */
function isOwn({ from }: Stretch, { sentence, rules, names }: StanceContext): boolean {
  if (from === 0) return true;
  return saysWe(sentence, 0, from + 1, rules) || speaksOfItself(sentence, from, rules, names);
}

/** "We do not support X" opposes it; that a third party does not protect X is a reproach. */
function deniedSupport(negation: Governor, governors: Governor[], context: StanceContext): Judgement {
  const reason = reasonOf(negation);
  const holding = governors.find(({ kind }) => kind === "support" || kind === "protect");
  if (!holding) return { stance: null, reason };
  const asked = negation.kind === "wrong" || governors.some(({ kind }) => kind === "demand");
  const own =
    asked ||
    isOwn(negation, context) ||
    (holding.kind === "support" && saysWe(context.sentence, holding.from, holding.to, context.rules));
  if (own) return { stance: "OPPOSES", reason };
  return { stance: holding.kind === "protect" ? "AFFIRMS" : null, reason };
}

/** To say that X is harmed is to hold it; to ask for limits of it is to hold it with a condition. */
function harmed(
  governors: Governor[],
  context: StanceContext,
  verdict: VerdictMatch | undefined,
): Judgement | undefined {
  const limit = nearest(governors, "limit");
  const asked = nearest(governors, "demand", "support", "protect") !== undefined;
  if (limit && asked) return { stance: "QUALIFIES", reason: reasonOf(limit) };
  const lack = nearest(governors, "lack");
  if (!lack) return { ...plain, reason: reasonOf(governors[0]!) };
  const deplored =
    verdict !== undefined || asked || lack.from === 0 || nearest(governors, "concern", "harm") !== undefined;
  return deplored || isDeplored(lack, context) ? { ...plain, reason: reasonOf(lack) } : undefined;
}

/** "The lack of X hurts …": somewhere else in the sentence stands a word of harm. */
function isDeplored(lack: Governor, { sentence, rules }: StanceContext): boolean {
  const outside = ({ from }: Stretch): boolean => from >= lack.to || from < lack.from - 1;
  const bad = saidIn(sentence, rules.stance.words).some(
    (one) => (one.pattern.meaning === "harm" || one.pattern.meaning === "negation") && outside(one),
  );
  return bad || saidIn(sentence, rules.valued.negatives).some(outside);
}

export function reasonOf({ kind, source }: Governor): string {
  return `${kind}: ${source}`;
}
