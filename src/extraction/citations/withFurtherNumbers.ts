import type { Attached } from "./attachProvisions.ts";
import type { CitationReader } from "./CitationReader.ts";
import { isObjective } from "./withoutName.ts";

/** "Goal 9 of the SDGs, and above all its target 9.c" cites two provisions of one text, and is one citation. */
export function withFurtherNumbers(text: string, found: Attached[], reader: CitationReader): Attached[] {
  const joined: Attached[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (last && goesOn(text, last, one, reader)) {
      const from = text.indexOf(last.rangeText ?? "", last.start);
      last.end = one.end;
      last.provisions = [...last.provisions, ...one.provisions];
      last.rangeText = text.slice(from, one.end);
    } else joined.push({ ...one });
  }
  return joined;
}

const isShort = /^(?!\))[^.;:?!]{0,60}$/u;

/** The second is a number of the same instrument, without a name, in the same clause. */
function goesOn(text: string, first: Attached, second: Attached, reader: CitationReader): boolean {
  const [key = "", ...others] = first.keys;
  const isSame = others.length === 0 && second.keys.length === 1 && second.keys[0] === key;
  if (!isSame || first.provisions.length === 0 || !isNumberAlone(second)) return false;
  const between = text.slice(first.end, second.start);
  return isItsKind(key, first, second, reader) && (isNear(between, first, second, reader) || isLetter(between, second));
}

function isItsKind(key: string, first: Attached, second: Attached, reader: CitationReader): boolean {
  return (
    second.kind === first.kind || (!isObjective(key, first.kind, reader) && reader.hasKind(key, second.kind ?? ""))
  );
}

function isNear(between: string, first: Attached, second: Attached, reader: CitationReader): boolean {
  // "article 8 of the UDHR and, less often, the 13": the name between parts them.
  if (second.elided && !isNumberAlone(first)) return false;
  if (isOneClause(between, reader)) return true;
  return isWithin(first, second) && isShort.test(between) && reader.joints.aside.test(between);
}

/** "Goal 5 promises, in target 5.b". */
function isWithin(first: Attached, second: Attached): boolean {
  const whole = first.provisions.length === 1 ? `${first.provisions[0]?.path[0]}.` : "";
  return whole !== "" && second.provisions.every(({ path }) => path[0]?.startsWith(whole));
}

/** "C3, on knowledge, and C8": without a word for what they number. */
function isLetter(between: string, { rangeText }: Attached): boolean {
  return isShort.test(between) && between.startsWith(",") && /^[Cc]\d/u.test(rangeText ?? "");
}

/** Not "paragraph 34 defines this, and paragraph 35 defines that", where each has a verb of its own. */
function isOneClause(between: string, { joints }: CitationReader): boolean {
  if (!isShort.test(between)) return false;
  if (/^\s?\(|\($|^,(?:\s\p{L}+){0,4}\s$/u.test(between)) return true;
  return joints.alsoBehind.test(between) || (/[,(]/.test(between) && joints.theirs.test(between));
}

/** "SDG 9" is a name, too. */
function isNumberAlone({ start, end, rangeText }: Attached): boolean {
  return rangeText !== null && end - start <= rangeText.length + 1 && !/^\p{Lu}{3}/u.test(rangeText);
}
