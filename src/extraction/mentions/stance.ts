import { plain } from "./Judgement.ts";
import type { Judgement, StanceContext } from "./Judgement.ts";
import { governedBy, reasonOf } from "./governedBy.ts";
import { governorsOf, isClose, overlap, verdictOn } from "./Governor.ts";
import type { Governor, Stretch, VerdictMatch } from "./Governor.ts";
import { isWarnedOf, judgedBy } from "./judgedBy.ts";
import { limitedLater } from "./limitedLater.ts";
import type { Sentence } from "../passages/Passage.ts";
import type { Match, PatternIndex } from "../rules/patterns.ts";
import type { PrincipleSign, ReadingRules } from "../rules/ReadingRules.ts";
import type { StanceKind, VerdictKind } from "../rules/RuleFiles.ts";
import { saidIn } from "../passages/saidIn.ts";

const conditionWords = 16;
const openingWords = 16;
const topicWords = 8;
const turnWords = 30;
/** A principle that is merely named has at most so many words beside its name: "national sovereignty". */
const namedWords = 1;
/** "Resolutions on the new …" */
const subjectWords = 2;
const criticKinds = new Set<VerdictKind>(["rejected", "warned", "insufficient", "limited"]);
const doubtKinds = new Set<StanceKind>(["disparage", "wrong"]);
const neutralKinds = new Set<StanceKind>(["support", "protect", "demand", "cost"]);
const rejectingKinds = new Set<StanceKind>(["oppose", "against", "negation", "disparage", "undo", "wrong"]);

/** How a sentence stands to the principle that a match invokes; undefined if it denies or only describes it: no mention. */
export function stanceOf(match: Match<PrincipleSign>, context: StanceContext): Judgement | undefined {
  const { sentence, asks, taken, rules } = context;
  const { sign } = match.pattern.meaning;
  const governors = governorsOf(sentence, match, taken, rules);
  const verdict = verdictOn(sentence, match, rules, governors);
  if (sign === "OPPOSED_BY") return rejectsModel(governors, verdict, match, context);
  if (sign === "AGAINST") return ofOpposite(match, governors, verdict, context);
  if (isTopic(sentence, match, verdict, rules)) return undefined;
  if (asks) return { stance: null, reason: "question" };
  if (namesProblem(match, context)) return plain;
  const judged = judgedBy(verdict, governors, match, context) ?? governedBy(governors, match, context, verdict);
  const bounded = conditional(judged, match, context);
  return bounded === plain ? doubtful(match, context) : bounded;
}

/** A model that denies the principle is warned of, or rejected anywhere before. */
function rejectsModel(
  governors: Governor[],
  verdict: VerdictMatch | undefined,
  match: Match<PrincipleSign>,
  { sentence, rules }: StanceContext,
): Judgement | undefined {
  const rejecting = governors.find(({ kind }) => rejectingKinds.has(kind));
  const said = saidIn(sentence, rules.stance.words).find(
    ({ pattern, to }) => pattern.meaning === "oppose" && to <= match.from,
  );
  const bad = verdict?.pattern.meaning === "rejected" || verdict?.pattern.meaning === "warned";
  if (rejecting || said || bad || isWarnedOf(sentence, match, rules))
    return { stance: "OPPOSES", reason: "model rejected" };
  return undefined;
}

/** Who rejects the opposite of a principle holds it; who supports the opposite opposes it. */
function ofOpposite(
  match: Stretch,
  governors: Governor[],
  verdict: VerdictMatch | undefined,
  { sentence, asks, rules }: StanceContext,
): Judgement | undefined {
  if (asks) return undefined;
  const only = governors.length === 1 && !verdict ? governors[0] : undefined;
  if (only && isSupported(match, only)) return { stance: "OPPOSES", reason: reasonOf(only) };
  const bad = governors.some(({ kind }) => !neutralKinds.has(kind));
  const worse = verdict !== undefined && verdict.pattern.meaning !== "valued";
  return bad || worse || saidIn(sentence, rules.valued.negatives).length > 0 ? plain : undefined;
}

/** What is said for or against nothing that these rules see: by words of opposition elsewhere a person must look. */
function doubtful(match: Stretch, { sentence, rules, endorses }: StanceContext): Judgement {
  const rejection = saidIn(sentence, rules.stance.rejections).find(({ from }) => from >= match.to);
  if (rejection) return { stance: "OPPOSES", reason: `rejected later: ${rejection.pattern.source}` };
  const unclear = saidIn(sentence, rules.stance.words).find(
    (one) => doubtKinds.has(one.pattern.meaning) && !overlap(one, match),
  );
  if (unclear) return { stance: null, reason: `unclear: ${unclear.pattern.source}` };
  // "They decide by consensus" says more than its name.
  const contested = saidIn(sentence, rules.stance.contested).some(
    (one) => overlap(one, match) && match.to - match.from <= one.to - one.from + namedWords,
  );
  const own = endorses || says(sentence, rules.recommendations.selves);
  return contested && (!own || says(sentence, rules.stance.ends)) ? { stance: null, reason: "merely named" } : plain;
}

/** "We welcome X", but not "we recognise that those who X …". */
function isSupported(match: Stretch, by: Governor): boolean {
  return by.kind === "support" && isClose(by, match);
}

/** A condition follows not far behind or begins the sentence, or a later clause sets bounds. */
function conditional(judged: Judgement | undefined, match: Stretch, context: StanceContext): Judgement | undefined {
  if (judged?.stance !== "AFFIRMS" && !judged?.reason.startsWith("unneeded")) return judged;
  const { sentence, rules } = context;
  const condition = saidIn(sentence, rules.valued.qualifications).find(
    ({ from, to, pattern }) =>
      (from >= match.to && from - match.to <= conditionWords) ||
      (pattern.parts[0] === "start" && to <= match.from && match.from - to <= openingWords),
  );
  if (condition) return { stance: "QUALIFIES", reason: `condition: ${condition.pattern.source}` };
  const limit = limitedLater(match, context);
  if (limit) return { stance: "QUALIFIES", reason: `later ${limit.pattern.meaning}: ${limit.pattern.source}` };
  const but = turnAfter(match, sentence, rules);
  return but ? { stance: "QUALIFIES", reason: `later turn: ${but.form}` } : judged;
}

/** "We respect X, but …": what is granted first has bounds. "X is not a luxury, but a right" and "but also" go on with it. */
function turnAfter({ to }: Stretch, sentence: Sentence, { stance }: ReadingRules) {
  const { words } = sentence;
  const at = words.findIndex(
    (word, place) => place >= to && (word.afterComma || word.afterBreak) && stance.but.has(word.form),
  );
  if (at < 0 || at - to > turnWords) return undefined;
  const goesOn = saidIn(sentence, stance.words).some(
    ({ pattern: { meaning }, from, to: end }) =>
      (meaning === "negation" && end <= at) || (meaning === "none" && from === at),
  );
  return goesOn ? undefined : words[at];
}

/** "The digital divide is unacceptable", "gender bias must go": whatever is said of it, the principle is held. */
function namesProblem(match: Match<PrincipleSign>, { sentence, rules }: StanceContext): boolean {
  // A weak sign is a word or two, and what it is about stands beside it.
  const beside = match.pattern.meaning.sign === "WEAK" ? 1 : 0;
  const around = { from: match.from - 2 * beside, to: match.to + beside };
  return saidIn(sentence, rules.stance.problems).some((one) => overlap(one, around));
}

/** "privacy issues", "we took part in discussions on privacy": spoken about, not invoked, unless something is said against it. */
function isTopic(sentence: Sentence, match: Stretch, verdict: VerdictMatch | undefined, rules: ReadingRules): boolean {
  const about = ({ to }: Stretch): boolean => to <= match.from && match.from - to <= subjectWords;
  if (saidIn(sentence, rules.valued.subjects).some(about)) return true;
  if (verdict && criticKinds.has(verdict.pattern.meaning)) return false;
  if (saidIn(sentence, rules.valued.topics).some(({ from }) => from === match.to)) return true;
  const led = saidIn(sentence, rules.valued.topicLeads).some(
    ({ to }) => to <= match.from && match.from - to <= topicWords,
  );
  return led && !says(sentence, rules.valued.endorsing);
}

function says(sentence: Sentence, index: PatternIndex<null>): boolean {
  return saidIn(sentence, index).length > 0;
}
