import type { LayoutPatterns } from "../rules/LayoutPatterns.ts";
import type { Span } from "../../text/View.ts";

export interface Paragraph extends Span {
  /** The paragraph begins with a bullet or a number that belongs to a list. */
  item: boolean;
}

interface Line extends Span {
  text: string;
  /** Blank lines stand before it. */
  afterBlank: boolean;
}

const rule = /^[\s*_=~·•.\-–—#]+$/;
const widestWrap = 120;
const looksLikeWrap = 0.3;

/** The lines that carry words; page numbers and ruled lines are no words of anybody. */
function linesOf(text: string, { pageNumber }: LayoutPatterns): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const match of text.matchAll(/[^\r\n\f\u2028\u2029]+/g)) {
    const gap = text.slice(lines.at(-1)?.end ?? 0, match.index);
    const trimmed = match[0].trim();
    if (/\n[ \t]*\r?\n|\r\r|\f/.test(gap)) afterBlank = true;
    if (!trimmed) continue;
    if (pageNumber.test(trimmed) || (rule.test(trimmed) && trimmed.length > 1)) continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    lines.push({ start, end: start + trimmed.length, text: trimmed, afterBlank: afterBlank || lines.length === 0 });
    afterBlank = false;
  }
  return lines;
}

/** The longest line near this one that still looks hard-wrapped, in UTF-16 units. */
function wrapNear(lines: Line[], at: number): number {
  let widest = 0;
  for (const line of lines.slice(Math.max(0, at - 4), at + 5)) {
    if (line.text.length <= widestWrap) widest = Math.max(widest, line.text.length);
  }
  return widest;
}

function balanced(text: string): boolean {
  const count = (what: RegExp): number => (text.match(what) ?? []).length;
  return count(/\*\*/g) % 2 === 0 && count(/\(/g) <= count(/\)/g);
}

interface Shape {
  layout: LayoutPatterns;
  blankLinesPart: boolean;
  /** Hardly a line is as long as a sentence: a column, a form that was copied, one word a line. */
  narrow: boolean;
  wordByWord: boolean;
}

/** No sentence and no title ends so: "paragraphs 69 to", "as agreed,". */
const goesOn = /(?:,|\s\p{Ll}{1,3})$/u;
const narrowWidth = 50;
/** A heading with a number that stands right above its text. */
const longestLabelled = 60;
const sentenceEnd = /[.?!:;]["'”’)*]*$/;

/** Whether the line `at` continues the paragraph of the line before it. */
function continues(lines: Line[], at: number, shape: Shape): boolean {
  const before = lines[at - 1];
  const line = lines[at];
  if (!before || !line) return false;
  const flows = /^\p{Ll}/u.test(line.text) && !sentenceEnd.test(before.text);
  if (shape.layout.bullet.test(line.text) || isTitleAbove(before, line) || isWhole(before, line, shape.layout))
    return false;
  // A page break inside a sentence leaves blank lines and a page number behind.
  if (line.afterBlank) return flows && before.text.length > 60;
  return flows || continuesInBlock(before, line, wrapNear(lines, at - 1), shape);
}

/** "CHARTER OF THE PORTS", above a line in small letters. */
function isTitleAbove(before: Line, line: Line): boolean {
  const inCapitals = (text: string): boolean => /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  return before.afterBlank && inCapitals(before.text) && !inCapitals(line.text);
}

/** "Article 5. Access", "Question 3. …?": a line of its own above the line of the text or the answer. */
function isWhole(before: Line, line: Line, { label, numberedQuestion }: LayoutPatterns): boolean {
  if (!/^\p{Lu}/u.test(line.text)) return false;
  if (/\?["')]*$/.test(before.text) && numberedQuestion.test(before.text)) return true;
  const short = before.text.length <= longestLabelled;
  const above = line.text.length > before.text.length || sentenceEnd.test(line.text);
  return short && above && before.afterBlank && label.test(before.text) && !sentenceEnd.test(before.text);
}

function continuesInBlock(before: Line, line: Line, width: number, shape: Shape): boolean {
  const unwrapped = Math.max(before.text.length, line.text.length) > widestWrap;
  if (unwrapped && !shape.blankLinesPart) return false;
  return !balanced(before.text) || wrapped(before, line, width, shape);
}

/** The break is the typesetter's if the next word would not have fitted on the line before. */
function wrapped(before: Line, line: Line, width: number, shape: Shape): boolean {
  if (goesOn.test(before.text) && !titled(line.text)) return true;
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const room = width - before.text.length - 1 - word;
  if (shape.blankLinesPart) return before.text.length > 40 || room < 8 || isProse(before.text);
  return shape.narrow
    ? inColumn(before.text, room, shape)
    : before.text.length > 50 && filled(before.text, room, width);
}

function inColumn(text: string, room: number, shape: Shape): boolean {
  return !sentenceEnd.test(text) && (room < 0 || shape.wordByWord);
}

function filled(text: string, room: number, width: number): boolean {
  return room < 0 || (isOpen(text) && text.length > 0.6 * width);
}

/** It ends in the middle of a sentence, and is no title. */
function isOpen(text: string): boolean {
  return !sentenceEnd.test(text) && !titled(text);
}

/** Words of a sentence, not of a title. */
function isProse(text: string): boolean {
  return isOpen(text) && /\s\p{Ll}/u.test(text);
}

/** Most of its longer words begin with a capital. */
function titled(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
}

/** The paragraphs, headings and list items of a text in order, as spans of the raw text without white space at the ends. */
export function paragraphsOf(text: string, layout: LayoutPatterns): Paragraph[] {
  const { bullet } = layout;
  const lines = linesOf(text, layout);
  const blanks = lines.filter((line) => line.afterBlank).length;
  const short = lines.filter(({ text: words }) => words.length < narrowWidth).length;
  const shape = {
    layout,
    blankLinesPart: lines.length > 1 && blanks / lines.length > looksLikeWrap,
    wordByWord: lines.filter(({ text: words }) => /^\S+$/.test(words)).length / lines.length > 0.7,
    narrow: lines.length > 5 && short / lines.length > 0.9,
  };
  const paragraphs: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open && continues(lines, at, shape)) open.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end, item: bullet.test(line.text) });
  }
  return withBylines(text, paragraphs, layout);
}

/** "Submitted by" and the name below it are one heading. */
function withBylines(text: string, paragraphs: Paragraph[], { bylineEnd }: LayoutPatterns): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    const short = paragraph.end - paragraph.start < 100;
    if (before && short && bylineEnd.test(text.slice(before.start, before.end))) {
      before.end = paragraph.end;
    } else joined.push(paragraph);
  }
  return joined;
}
