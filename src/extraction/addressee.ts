import type { Sentence } from "./Passage.ts";
import type { Match } from "./patterns.ts";
import type { Cue } from "./ReadingRules.ts";

const longestAddresseeWords = 12;
const longestAction = 300;
/** Where the subject of a clause begins at the latest. */
const clauseStart = /[,;:–]\s|\s(?:that|but|therefore|believes?|if|which|so)\s/giu;
/** "we urge all parties to act", "it is vital for all parties to act": the cue ends where they are named. */
const asksWhom = /(?:urges?|asks?.*|encourages?|invites?|requests?|calls?(?: (?:up)?on)?|for)$/i;
const whomAndWhat = /^(?:(?:up)?on\s+)?((?:(?!to\b|that\b)[\p{L}'-]+\s+){1,8})to\s+(\p{L}.*)$/su;
const byWhom =
  /^be\s+[^,.]*?\bby\s+(all [\p{L}'-]+|(?:the )?(?:[\p{L}'-]+ )?(?:governments|states|stakeholders|companies|community|organi[sz]ations))(?=$|[\s,])/iu;
/** What is left of a subject that is none: a pronoun, a clause before the subject, the end of a list. */
const noSubject =
  /^(?:there|it|they|this|that|these|those|which|who|what|more|care|attention)$|^(?:if|as|when|while|although|and|or|in our|in my)\b|,$/i;
const adverbs = /(?:\s+(?:also|can and|therefore|thus|still|both|would|will|may|clearly|now))+$/i;
const opening =
  /^(?:therefore|furthermore|moreover|in addition|additionally|finally|also|thus|hence|however|accordingly|together|consequently|similarly|likewise|in this regard|in our view)[,\s]+/i;

interface AddresseeAndAction {
  addressee: string | null;
  action: string | null;
}

/** Who is to act and what is to be done, cut from the sentence around its first cue; null where the words do not say it plainly. */
export function addresseeAndAction(text: string, sentence: Sentence, cue: Match<Cue>): AddresseeAndAction {
  const { start, said, after } = aroundCue(text, sentence, cue);
  const asked = asksWhom.test(said) ? whomAndWhat.exec(after) : null;
  if (asked) return { addressee: trimmed(asked[1]), action: trimmed(asked[2]) };
  const action = after.length <= longestAction ? trimmed(after.replace(/^[,:]\s*/, "")) : null;
  if (/^it\b/i.test(said) || cue.pattern.meaning.kind === "OWN_CUE") return { addressee: null, action };
  // "Governments, on an equal footing, have to": what stands between commas is no subject.
  const before = text.slice(sentence.start, start).replace(/,[^,]*,\s*$/, " ");
  return { addressee: trimmed(byWhom.exec(after)?.[1]) ?? subjectOf(before), action };
}

/** The words of the cue, where they begin, and what follows them in the sentence. */
function aroundCue(text: string, { words, end }: Sentence, cue: Match<Cue>) {
  const start = words[cue.from]?.start ?? end;
  const cueEnd = words[cue.to - 1]?.end ?? end;
  const after = text.slice(cueEnd, end).replace(/[.;:!]["')\s]*$/, "");
  return { start, said: text.slice(start, cueEnd), after: after.trim() };
}

function trimmed(words: string | undefined): string | null {
  const bare = words?.trim() ?? "";
  return bare.length > 0 && bare.length <= longestAction ? bare : null;
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
    .trim()
    .replace(adverbs, "");
  const words = subject.split(/\s+/).length;
  return subject.length > 1 && words <= longestAddresseeWords && !noSubject.test(subject) ? subject : null;
}
