import { isClose } from "./Governor.ts";
import type { Governor, Stretch, VerdictMatch } from "./Governor.ts";
import { speaksOfItself } from "./reportedSpeech.ts";
import { saidIn } from "./saidIn.ts";
import { plain } from "./Judgement.ts";
import type { Judgement, StanceContext } from "./Judgement.ts";

/** What the words before the principle make of it, from the nearest outwards. */
export function governedBy(
  all: Governor[],
  match: Stretch,
  context: StanceContext,
  verdict: VerdictMatch | undefined,
): Judgement | undefined {
  const governors = withoutEchoes(all);
  const [first] = governors;
  if (!first) return plain;
  if (first.kind === "negation" && isClose(first, match)) return undefined;
  if (isOpen(first, match)) return { stance: null, reason: reasonOf(first) };
  const turns = governors.filter(({ kind }) => turning.has(kind));
  if (turns.length % 2 === 0) return turns[0] ? { ...plain, reason: reasonOf(turns[0]) } : plain;
  const of = (...kinds: Governor["kind"][]) => governors.find(({ kind }) => kinds.includes(kind));
  const opposing = of("oppose") ?? of("against");
  if (opposing) return opposition(opposing, governors, context);
  const negation = of("negation");
  return negation ? deniedSupport(negation, governors, context) : harmed(governors, context, verdict);
}

/** What the principle is given up for, what somebody worries about, what a "not" denies: a person must look. */
function isOpen(first: Governor, match: Stretch): boolean {
  return first.kind === "concern" || first.kind === "negation" || (first.kind === "cost" && isClose(first, match));
}

/** "against the so-called X" opposes once. */
function withoutEchoes(governors: Governor[]): Governor[] {
  const rejects = (one: Governor | undefined): boolean => one?.kind === "oppose" || one?.kind === "against";
  return governors.filter((one, at) => {
    const inner = governors[at - 1];
    return !(rejects(one) && inner && rejects(inner) && isClose(one, inner));
  });
}

const turning = new Set(["oppose", "against", "harm", "limit", "lack", "negation"]);

/** Whoever opposes must be the contributor, or be asked to: "the ministers opposed …" is nobody's stance here. */
function opposition(opposing: Governor, governors: Governor[], context: StanceContext): Judgement {
  const asked = governors.some(({ kind }) => kind === "demand" || kind === "support");
  const own = opposing.kind === "against" || asked || isOwn(opposing, context);
  return { stance: own ? "OPPOSES" : null, reason: reasonOf(opposing) };
}

/** The contributor speaks of itself before, or nobody does: "Rejects …", "to reject". */
function isOwn({ from }: Stretch, { sentence, rules, names }: StanceContext): boolean {
  const { firstPerson } = rules.stance;
  if (from === 0) return true;
  if (firstPerson !== undefined && sentence.words.slice(0, from + 1).some(({ form }) => form.endsWith(firstPerson)))
    return true;
  return speaksOfItself(sentence, from, rules, names);
}

/** "We do not support X" opposes it; that a third party does not protect X is a reproach. */
function deniedSupport(negation: Governor, governors: Governor[], context: StanceContext): Judgement {
  const reason = reasonOf(negation);
  const own = isOwn(negation, context) || governors.some(({ kind }) => kind === "demand");
  const held = governors.find(({ kind }) => kind === "support" || kind === "protect");
  if (!held) return { stance: null, reason };
  if (own) return { stance: "OPPOSES", reason };
  return { stance: held.kind === "protect" ? "AFFIRMS" : null, reason };
}

/** To say that X is harmed is to hold it; to ask for limits of it is to hold it with a condition. */
function harmed(
  governors: Governor[],
  { sentence, rules }: StanceContext,
  verdict: VerdictMatch | undefined,
): Judgement | undefined {
  const limit = governors.find(({ kind }) => kind === "limit");
  const asked = governors.some(({ kind }) => kind === "demand" || kind === "support" || kind === "protect");
  if (limit && asked) return { stance: "QUALIFIES", reason: reasonOf(limit) };
  const lack = governors.find(({ kind }) => kind === "lack");
  if (!lack) return { ...plain, reason: reasonOf(governors[0]!) };
  const deplored =
    verdict !== undefined || asked || governors.some(({ kind }) => kind === "concern" || kind === "harm");
  return deplored ||
    saidIn(sentence, rules.valued.negatives).some(({ from }) => from >= lack.to || from < lack.from - 1)
    ? { ...plain, reason: reasonOf(lack) }
    : undefined;
}

export function reasonOf({ kind, source }: Governor): string {
  return `${kind}: ${source}`;
}
