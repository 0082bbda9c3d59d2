import { letterWidth, pageHeight, pageWidth, type SetLine } from "./pdfFile.ts";

export interface Typesetting {
  size?: number;
  margin?: number;
  /** Between paragraphs, in lines. */
  gap?: number;
  /** Of first lines, in letters. */
  indent?: number;
  /** Shown at the top of each page; # is the number of the page. */
  head?: string | undefined;
  foot?: string | undefined;
  hyphenate?: boolean;
}

const lineHeight = 1.2;
const usual = { size: 11, margin: 72, gap: 0.6, indent: 0, hyphenate: false };

/** Sets paragraphs on pages as a word processor does: wrapped, words broken at line ends where asked for. `# ` sets a heading larger. */
export function typeset(paragraphs: readonly string[], setting: Typesetting = {}): SetLine[][] {
  const { size, margin, gap, indent, hyphenate, head, foot } = { ...usual, ...setting };
  const pages: SetLine[][] = [];
  let y = pageHeight;
  for (const paragraph of paragraphs) {
    const larger = paragraph.startsWith("# ");
    const own = larger ? size * 1.5 : size;
    const most = Math.floor((pageWidth - 2 * margin) / (own * letterWidth));
    const lines = wrapped(paragraph.replace(/^# /, ""), most, indent, hyphenate);
    for (const [at, text] of lines.entries()) {
      if (y + own * lineHeight > pageHeight - margin) {
        pages.push(furniture(pages.length + 1, head, foot));
        y = margin;
      }
      y += own * lineHeight;
      pages.at(-1)?.push({ text, x: margin + (at === 0 ? indent * own * letterWidth : 0), y, size: own });
    }
    y += gap * own * lineHeight;
  }
  return pages;
}

function furniture(page: number, head: string | undefined, foot: string | undefined): SetLine[] {
  const line = (text: string, y: number) => ({ text: text.replace("#", String(page)), x: 72, y, size: 9 });
  return [
    ...(head === undefined ? [] : [line(head, 40)]),
    ...(foot === undefined ? [] : [line(foot, pageHeight - 40)]),
  ];
}

function wrapped(paragraph: string, most: number, indent: number, hyphenate: boolean): string[] {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  for (const word of paragraph.split(/\s+/)) {
    const free = most - line.length - 1;
    if (word.length <= free || line.trim() === "") line += line.trim() === "" ? word : ` ${word}`;
    else if (hyphenate && free > 4 && /^\p{Ll}{8,}/u.test(word)) {
      const kept = Math.min(free - 1, word.length - 3, /^\p{Ll}+/u.exec(word)![0].length - 3);
      lines.push(`${line} ${word.slice(0, kept)}-`);
      line = word.slice(kept);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one) => one.trim());
}
