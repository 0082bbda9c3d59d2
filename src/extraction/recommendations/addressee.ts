import type { AddresseePatterns } from "../rules/addresseePatterns.ts";
import type { Sentence } from "../passages/Passage.ts";
import type { Match } from "../rules/patterns.ts";
import type { Cue } from "../rules/ReadingRules.ts";

const longestAddresseeWords = 12;
const longestAction = 300;
interface AddresseeAndAction {
  addressee: string | null;
  action: string | null;
}

/** Who is to act and what is to be done, cut from the sentence around its first cue; null where the words do not say it plainly. */
export function addresseeAndAction(
  text: string,
  sentence: Sentence,
  cue: Match<Cue>,
  patterns: AddresseePatterns,
): AddresseeAndAction {
  const { start, said, after, whole } = aroundCue(text, sentence, cue);
  const asked = askedOf(said, whole, patterns);
  if (asked) return { addressee: trimmed(asked[1]), action: trimmed(asked[2]) };
  const action = after.length <= longestAction ? trimmed(after.replace(/^[,:]\s*/, "")) : null;
  if (patterns.impersonal.test(said) || cue.pattern.meaning.kind === "OWN_CUE") return { addressee: null, action };
  // "Governments, on an equal footing, have to": what stands between commas is no subject.
  const before = text.slice(sentence.start, start).replace(/,[^,]*,\s*$/, " ");
  return { addressee: trimmed(patterns.byWhom.exec(after)?.[1]) ?? actorOf(before, after, patterns), action };
}

/** The subject, unless something is done to it: "the belt must be fastened". */
function actorOf(before: string, after: string, patterns: AddresseePatterns): string | null {
  const subject = subjectOf(before, patterns);
  return patterns.passive.test(after) && !patterns.actor.test(subject ?? "") ? null : subject;
}

/** Whom the words behind a verb of asking ask, and what. The verb ends the cue ("we call upon") or begins it ("calls on States to"). */
function askedOf(said: string, whole: string, patterns: AddresseePatterns): RegExpExecArray | null {
  const behind = [patterns.asksAtEnd, patterns.asks].flatMap((asks) => {
    const verb = asks.exec(said);
    return verb ? [whole.slice(verb.index + verb[0].length).trim()] : [];
  });
  const found = behind.map((words) => firstOf([...patterns.whomAndWhat, patterns.whomAlone], words));
  return found.find((one) => one !== null && !patterns.notWhom.test(one[1] ?? "")) ?? null;
}

function firstOf(patterns: RegExp[], words: string): RegExpExecArray | null {
  return patterns.map((pattern) => pattern.exec(words)).find((match) => match !== null) ?? null;
}

/** The words of the cue, where they begin, what follows them in the sentence, and both. */
function aroundCue(text: string, { words, end }: Sentence, cue: Match<Cue>) {
  const start = words[cue.from]?.start ?? end;
  const cueEnd = words[cue.to - 1]?.end ?? end;
  const whole = text.slice(start, end).replace(/[.;:!]["')\s]*$/, "");
  return { start, said: text.slice(start, cueEnd), after: whole.slice(cueEnd - start).trim(), whole };
}

function trimmed(words: string | undefined): string | null {
  const bare = words?.trim() ?? "";
  return bare.length > 0 && bare.length <= longestAction ? bare : null;
}

function subjectOf(before: string, { openings, clauseStart, adverbs, noSubject }: AddresseePatterns): string | null {
  let from = 0;
  for (const match of before.replace(openings, (words) => " ".repeat(words.length)).matchAll(clauseStart)) {
    if (before.slice(match.index + match[0].length).trim().length > 1) from = match.index + match[0].length;
  }
  const subject = before.slice(from).replace(openings, "").trim().replace(adverbs, "");
  const words = subject.split(/\s+/).length;
  return subject.length > 1 && words <= longestAddresseeWords && !noSubject.test(subject) ? subject : null;
}
