import type { CitedWords } from "../fragments/CitedWords.ts";
import type { Frame } from "../frame/Frame.ts";
import { byHeading } from "./byHeading.ts";

/** Citations of an instrument or of its part, under the provisions that they name. */
export function citationBrief({ nodes, totalCount }: CitedWords, { words }: Frame) {
  const headingOf = ({ provisions }: CitedWords["nodes"][number]) => {
    const [first, last] = [provisions[0]?.provision, provisions.at(-1)?.provision];
    if (first === undefined || last === undefined) return words.say("instrument.whole");
    if (first !== last) return `${first.label} ${words.say("instrument.to")} ${last.label}`;
    return first.heading === null ? first.label : `${first.label}: ${first.heading}`;
  };
  return { groups: byHeading(nodes, headingOf), total: totalCount };
}
