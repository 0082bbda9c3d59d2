import { type Counting, countingsOf } from "./Counting.ts";
import type { ProjectSelection } from "./Project.ts";

export interface Fitted {
  selection: ProjectSelection;
  /** UTF-16 offsets in the plain text; undefined where its words are nowhere, or in several places. */
  place: { from: number; to: number } | undefined;
  /** How it was found, for people. */
  how: string;
}

/** Selections of one text came from one program: what fits most is tried first. Names may be cut, and lose what XML does not have. */
export function fitSelections(
  plain: string,
  /** The text as the file has it. */
  file: string,
  selections: readonly ProjectSelection[],
  /** Where no name is the words that it selects: as the program is known to count. */
  inUtf16: boolean,
): Fitted[] {
  const countings = countingsOf(plain, file);
  const fitting = (counting: Counting) => selections.filter((one) => fits(plain, one, counting)).length;
  const counts = new Map(countings.map((counting) => [counting, fitting(counting)]));
  const ordered = countings.toSorted((a, b) => counts.get(b)! - counts.get(a)!);
  const [best] = ordered;
  if (counts.get(best!) === 0)
    return selections.map(uncheckedBy(usualOf(countings, inUtf16), "which no words of the project confirm"));
  const asOthers = uncheckedBy(best!, "as the other selections of the text show");
  return selections.map((selection) => {
    if (selection.name === "") return asOthers(selection);
    const counting = ordered.find((one) => fits(plain, selection, one));
    if (counting !== undefined) return { selection, place: placeBy(counting, selection), how: counting.name };
    return { selection, place: onlyPlaceOf(selection.name, plain), how: "the words alone, which stand there once" };
  });
}

/** Programs that name no words count in the file that they write. */
function usualOf(countings: readonly Counting[], inUtf16: boolean): Counting {
  return countings.find((one) => one.inFile && one.inPoints !== inUtf16)!;
}

function uncheckedBy(counting: Counting, why: string): (selection: ProjectSelection) => Fitted {
  return (selection) => ({ selection, place: placeBy(counting, selection), how: `${counting.name}, ${why}` });
}

function placeBy(counting: Counting, { from, to }: ProjectSelection): Fitted["place"] {
  const [start, end] = [counting.placeOf(from), counting.placeOf(to)];
  return start === undefined || end === undefined || start >= end ? undefined : { from: start, to: end };
}

/** A shorter beginning is in a text by chance. */
const shortestCut = 20;

function fits(plain: string, selection: ProjectSelection, counting: Counting): boolean {
  const place = placeBy(counting, selection);
  if (place === undefined) return false;
  const [words, name] = [folded(plain.slice(place.from, place.to)), folded(selection.name)];
  if (words === name) return name !== "";
  const beginning = name.replace(/ ?(…|\.\.\.)$/, "");
  return beginning.length >= shortestCut && words.startsWith(beginning);
}

function onlyPlaceOf(words: string, plain: string): Fitted["place"] {
  if (words.trim() === "") return undefined;
  const from = plain.indexOf(words);
  const isOne = from >= 0 && plain.indexOf(words, from + 1) < 0;
  return isOne ? { from, to: from + words.length } : undefined;
}

/** White space is folded where an attribute is read, and control characters are none of XML. */
function folded(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/\p{Cc}/gu, "\ufffd")
    .trim();
}
