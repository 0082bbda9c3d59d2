import type { Attached } from "./attachProvisions.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import type { Span } from "../../text/View.ts";

const ibid = /(?<![\p{L}])[Ii]bid(?:em)?\b\.?/gu;

interface Again extends Span {
  again: true;
}

export function ibidsIn(text: string): Again[] {
  return [...text.matchAll(ibid)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, again: true };
  });
}

/** "Ibid." repeats the citation before it; "Ibid., para. 70" names another place of the same instrument, and is read there. */
export function sameAgain(text: string, span: Span, last: Attached, numbers: NumberedProvisions[]): Attached {
  const own = numbers.some((one) => one.start >= span.end && /^[\s,.]*$/.test(text.slice(span.end, one.start)));
  if (own) return { ...last, start: span.start, end: span.start };
  return { ...last, ...span, rule: "ibid.", confidence: 0.7 };
}
