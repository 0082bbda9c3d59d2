import type { Sentence } from "./Passage.ts";
import type { Match } from "./patterns.ts";
import type { Cue } from "./ReadingRules.ts";

const longestAddresseeWords = 12;
const longestAction = 300;
/** Where the subject of a clause begins at the latest. */
const clauseStart = /[,;:–]\s|\s(?:that|but|therefore|believes?|if|which|so)\s/giu;
const opening =
  /^(?:therefore|furthermore|moreover|in addition|additionally|finally|also|thus|hence|however|accordingly|together|consequently|similarly|likewise|in this regard|in our view)[,\s]+/i;

/** Who is to act and what is to be done, cut from the sentence around its first cue; null where the words do not say it plainly. */
export function addresseeAndAction(
  text: string,
  sentence: Sentence,
  cue: Match<Cue>,
): { addressee: string | null; action: string | null } {
  const start = sentence.words[cue.from]?.start ?? sentence.start;
  const end = sentence.words[cue.to - 1]?.end ?? sentence.end;
  const after = text
    .slice(end, sentence.end)
    .replace(/[.;:!]["')\s]*$/, "")
    .trim();
  const action = after.length > 0 && after.length <= longestAction ? after.replace(/^[,:]\s*/, "") : null;
  if (/^it\b/i.test(text.slice(start, end)) || cue.pattern.meaning.kind === "OWN_CUE")
    return { addressee: null, action };
  // "Governments, on an equal footing, have to": what stands between commas is no subject.
  const before = text.slice(sentence.start, start).replace(/,[^,]*,\s*$/, " ");
  return { addressee: subjectOf(before), action };
}

function subjectOf(before: string): string | null {
  let from = 0;
  for (const match of before.replace(opening, (words) => " ".repeat(words.length)).matchAll(clauseStart)) {
    if (before.slice(match.index + match[0].length).trim().length > 1) from = match.index + match[0].length;
  }
  const subject = before
    .slice(from)
    .replace(opening, "")
    .replace(/^that\s+/i, "")
    .trim();
  const words = subject.split(/\s+/).length;
  return subject.length > 1 && words <= longestAddresseeWords && !/^(?:there|it)$/i.test(subject) ? subject : null;
}
