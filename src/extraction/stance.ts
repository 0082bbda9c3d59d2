import { plain } from "./Judgement.ts";
import type { Judgement, StanceContext } from "./Judgement.ts";
import { governedBy, reasonOf } from "./governedBy.ts";
import { governorsOf, verdictOn } from "./Governor.ts";
import type { Governor, Stretch, VerdictMatch } from "./Governor.ts";
import { isWarnedOf, judgedBy } from "./judgedBy.ts";
import type { Sentence } from "./Passage.ts";
import type { Match, PatternIndex } from "./patterns.ts";
import type { PrincipleSign, ReadingRules } from "./ReadingRules.ts";
import { saidIn } from "./saidIn.ts";

const conditionWords = 8;
const topicWords = 8;
/** "Resolutions on the new …" */
const subjectWords = 2;

/** How a sentence stands to the principle that a match invokes; undefined if it denies or only describes it: no mention. */
export function stanceOf(match: Match<PrincipleSign>, context: StanceContext): Judgement | undefined {
  const { sentence, asks, taken, rules } = context;
  const { sign } = match.pattern.meaning;
  const governors = governorsOf(sentence, match, taken, rules);
  const verdict = verdictOn(sentence, match, rules);
  if (sign === "OPPOSED_BY") return rejectsModel(governors, verdict, match, context);
  if (sign === "AGAINST") return ofOpposite(governors, verdict, context);
  if (isTopic(sentence, match, rules)) return undefined;
  if (asks) return { stance: null, reason: "question" };
  const judged =
    verdict || isWarnedOf(sentence, match, rules) ? judgedBy(verdict, governors, match, context) : undefined;
  return conditional(judged ?? governedBy(governors, match, context, verdict), match, context);
}

/** A model that denies the principle is warned of, or rejected anywhere before. */
function rejectsModel(
  governors: Governor[],
  verdict: VerdictMatch | undefined,
  match: Match<PrincipleSign>,
  { sentence, rules }: StanceContext,
): Judgement | undefined {
  const rejecting = governors.find(({ kind }) => kind === "oppose" || kind === "against" || kind === "negation");
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
  governors: Governor[],
  verdict: VerdictMatch | undefined,
  { sentence, asks, rules }: StanceContext,
): Judgement | undefined {
  if (asks) return undefined;
  const only = governors.length === 1 ? governors[0] : undefined;
  if (only?.kind === "support" && !verdict) return { stance: "OPPOSES", reason: reasonOf(only) };
  const bad = governors.some(
    ({ kind }) => kind !== "support" && kind !== "protect" && kind !== "demand" && kind !== "cost",
  );
  const worse = verdict !== undefined && verdict.pattern.meaning !== "valued";
  return bad || worse || saidIn(sentence, rules.valued.negatives).length > 0 ? plain : undefined;
}

/** A condition follows not far behind. */
function conditional(
  judged: Judgement | undefined,
  match: Stretch,
  { sentence, rules }: StanceContext,
): Judgement | undefined {
  if (judged?.stance !== "AFFIRMS") return judged;
  const condition = saidIn(sentence, rules.valued.qualifications).find(
    ({ from }) => from >= match.to && from - match.to <= conditionWords,
  );
  return condition ? { stance: "QUALIFIES", reason: `condition: ${condition.pattern.source}` } : judged;
}

/** "privacy issues", "we took part in discussions on privacy": spoken about, not invoked. */
function isTopic(sentence: Sentence, match: Stretch, rules: ReadingRules): boolean {
  if (saidIn(sentence, rules.valued.topics).some(({ from }) => from === match.to)) return true;
  const about = ({ to }: Stretch): boolean => to <= match.from && match.from - to <= subjectWords;
  if (saidIn(sentence, rules.valued.subjects).some(about)) return true;
  const led = saidIn(sentence, rules.valued.topicLeads).some(
    ({ to }) => to <= match.from && match.from - to <= topicWords,
  );
  return led && !says(sentence, rules.valued.endorsing);
}

function says(sentence: Sentence, index: PatternIndex<null>): boolean {
  return saidIn(sentence, index).length > 0;
}
