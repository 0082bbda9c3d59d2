import { isPartialDate } from "../../text/partialDates.ts";
import type { DatePatterns, WrittenDate } from "../rules/DatePatterns.ts";

/** The date that a document gives itself, with the line that says so; or the lines that leave it open. */
export type OwnDate = { date: string; place: "TITLE" | "END"; line: string } | { open: string[] };

const longestTitleLine = 250;
const fewestWordsOfSentence = 8;
const titleLines = 25;
const endLines = 5;

/**
 * The date of a document by its own words: a line of its title block or its end that is a date, with a place ("Geneva, 12 May 2014") or a
 * label ("Submitted on 12 May 2014") at most. A date among other words may be that of a meeting or of another text, and two that differ
 * decide nothing: such lines are given as `open`, for a person.
 */
export function dateIn(text: string, patterns: DatePatterns): OwnDate {
  const lines = text
    .split(/[\r\n\f\u2028\u2029]+/)
    .map(plain)
    .filter((line) => line !== "");
  const firstSentence = lines.findIndex(isSentence);
  const title = lines.slice(0, Math.min(firstSentence < 0 ? lines.length : firstSentence, titleLines));
  const end = lines.slice(Math.max(title.length, lines.length - endLines));
  const found = [
    ...title.map((line) => ({ line, place: "TITLE" as const, ...readIn(line, patterns) })),
    ...end.map((line) => ({ line, place: "END" as const, ...readIn(line, patterns) })),
  ];
  const dated = found.flatMap(({ date, ...rest }) => (date === undefined ? [] : [{ date, ...rest }]));
  const finest = dated.toSorted((a, b) => b.date.length - a.date.length)[0];
  const unclear = found.filter(({ place, isOpen }) => isOpen === "YES" || (isOpen === "IN_TITLE" && place === "TITLE"));
  const isAlone = finest !== undefined && dated.every(({ date }) => finest.date.startsWith(date));
  if (isAlone && unclear.every(({ isOpen }) => isOpen !== "YES")) {
    const { date, place, line } = finest;
    return { date, place, line };
  }
  return { open: [...dated, ...unclear].map(({ line }) => line) };
}

interface LineDate {
  date?: string;
  /** IN_TITLE: the words around the date may be of something else. */
  isOpen?: "YES" | "IN_TITLE";
}

function readIn(line: string, patterns: DatePatterns): LineDate {
  const dates = patterns.in(line);
  const [only] = dates;
  if (only === undefined) return {};
  if (dates.length > 1 || !isOwn(line, only, patterns)) {
    return dates.some(({ date }) => date === undefined || date.length > 4) ? { isOpen: "IN_TITLE" } : {};
  }
  const { date } = only;
  return date !== undefined && isPartialDate(date) ? { date } : { isOpen: "YES" };
}

function isOwn(line: string, { start, end }: WrittenDate, { label, place }: DatePatterns): boolean {
  const [before, behind] = [line.slice(0, start).trim(), line.slice(end).replace(/^[\s,.)–—-]+/, "")];
  if (behind === "") return before === "" || /^[([©]$/.test(before) || place.test(before) || label.test(before);
  // "12 May 2014, Geneva"
  return before === "" && place.test(`${behind.replace(/[.)]$/, "")},`);
}

function isSentence(line: string): boolean {
  return line.length > longestTitleLine || (/[.!?;:]$/.test(line) && line.split(" ").length >= fewestWordsOfSentence);
}

/** Without the marks of headings, bold words and list items. */
function plain(line: string): string {
  return line.replace(/[\s*_#>|]+/g, " ").trim();
}
