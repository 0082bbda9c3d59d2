import type { Passage, Sentence } from "./Passage.ts";

/** A list within one sentence: "pledges: (a) to comply …; (b) to publish …". Items are without their marks. */
export interface InlineList {
  lead: Sentence;
  items: Sentence[];
}

const mark = "(?:\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})\\)|[–—•-])\\s+";
const opening = new RegExp(`:\\s*(?=${mark})`, "u");
/** Items end with a semicolon or comma, the last but one with a word for "and" too. */
const itemStart = new RegExp(`(?:^|[;,]\\s*(?:\\p{L}{1,3}\\s+)?)(?<mark>${mark})`, "gu");
/** "should (a) list …; (b) set …", "debería a) enumerar …" */
const opened = /\s(?=\(?(?:a|i|1)\)\s)/u;
/** Items without marks, parted by semicolons: "calls on States to: ratify …; report …". */
const unmarked = /:(\s+)(?=\p{Ll}[^;:]+;)/u;
const part = /(?:^|;\s*)(?<mark>)(?=\p{L})/gu;
const fewestItems = 2;

/** The list that a sentence holds behind a colon; its marks are of one kind and at least two. */
export function inlineListIn(sentence: Sentence, { view }: Pick<Passage, "view">): InlineList | null {
  const text = view.text.slice(sentence.start, sentence.end);
  const colon = opening.exec(text) ?? opened.exec(text) ?? unmarked.exec(text);
  if (!colon) return null;
  const behind = colon.index + colon[0].length;
  const starts = [...text.slice(behind).matchAll(colon[1] === undefined ? itemStart : part)]
    .map(({ index, 0: words, groups }) => ({
      from: behind + index,
      to: behind + index + words.length,
      form: formOf(groups?.["mark"]),
    }))
    .filter(({ form }, _at, all) => form === all[0]?.form);
  if (starts.length < fewestItems) return null;
  const cut = (from: number, to: number): Sentence => {
    const words = sentence.words.filter(
      ({ start, end }) => start >= sentence.start + from && end <= sentence.start + to,
    );
    const written = text.slice(from, to);
    const start = sentence.start + from + written.length - written.trimStart().length;
    return { start, end: sentence.start + from + written.trimEnd().length, words };
  };
  const items = starts.map(({ to }, at) => cut(to, starts[at + 1]?.from ?? text.length));
  return { lead: cut(0, colon.index), items: items.filter(({ words }) => words.length > 0) };
}

/** "(b)" and "(a)" are alike, "b)" and "–" are not. */
function formOf(written = ""): string {
  return written
    .trim()
    .replace(/[a-z]+/, "a")
    .replace(/\d+/, "1");
}
