import { describe, expect, it } from "vitest";
import { readableText } from "../../src/extraction/passages/readableText.ts";
import type { Quote } from "../../src/domain/evidence/Evidence.ts";
import { canada, read } from "./reader.ts";

const strange = [
  "😀",
  "👩‍👩‍👧",
  "e\u0301",
  "\u00AD",
  "\u200B",
  "𝒜",
  "ﬁ",
  "\r\n",
  "\t",
  "\u2028",
  "**",
  "“",
  "”",
  "’",
  "🇨🇦",
  "\uFEFF",
  "ñ",
  "中文",
  "عربي",
  "\u0085",
];
const plain = [
  "We must protect human rights.",
  "See Article 19 of the UDHR.",
  " the Tunis Agenda, paragraphs 69-71 ",
  "Decisions should be transparent and inclusive.",
  "\n\n",
  "- share data",
  "1. What are the high level characteristics of enhanced cooperation?",
];

/** Mulberry32: the same torture in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function torture(seed: number): string {
  const next = random(seed);
  const pick = (from: string[]): string => from[Math.floor(next() * from.length)] ?? "";
  return Array.from({ length: 40 }, () => (next() < 0.4 ? pick(plain) : pick(strange))).join("");
}

function quotesOf(text: string): Quote[] {
  const { citations, mentions, recommendations } = read(text);
  return [...citations, ...mentions, ...recommendations].map(({ quote }) => quote);
}

function expectExact(text: string): number {
  const points = Array.from(text);
  const quotes = quotesOf(text);
  for (const quote of quotes) {
    expect(points.slice(quote.start, quote.end).join("")).toBe(quote.exact);
    expect(text.slice(quote.startUtf16, quote.endUtf16)).toBe(quote.exact);
    expect(text.slice(0, quote.startUtf16).endsWith(quote.prefix)).toBe(true);
    expect(text.slice(quote.endUtf16).startsWith(quote.suffix)).toBe(true);
    expect(quote.exact.length).toBeGreaterThan(0);
    expect(() => readableText(quote.prefix + quote.exact + quote.suffix)).not.toThrow();
  }
  return quotes.length;
}

const texts = process.env["TEST_LONG"] === undefined ? 80 : 1_000;

describe("a quote", () => {
  it(`equals its slice in ${texts} texts of torture, counted in code points and in UTF-16`, () => {
    let quotes = 0;
    for (let seed = 1; seed <= texts; seed++) quotes += expectExact(torture(seed));
    expect(quotes).toBeGreaterThan(2.5 * texts);
  });

  it("equals its slice in Canada's contribution", () => {
    expect(expectExact(canada)).toBeGreaterThan(80);
  });

  it("is found behind astral characters at the right code point", () => {
    const [mention] = read("😀😀 Decisions are transparent.").mentions;
    expect(mention?.quote).toMatchObject({ exact: "transparent", start: 17, end: 28, startUtf16: 19, endUtf16: 30 });
  });

  it("keeps the raw words where the reading passed over markup, line breaks and soft hyphens", () => {
    const [recommendation] = read("All **must work\r\nto\u00ADgether** now.").recommendations;
    expect(recommendation?.quote.exact).toBe("All **must work\r\nto\u00ADgether** now.");
    expect(read("in a trans-\nparent way").mentions[0]?.quote.exact).toBe("trans-\nparent way");
  });

  it("does not depend on the rest of the text beyond its passage", () => {
    const long = "Nothing to see here.\n\n".repeat(2000);
    expect(read(`${long}Decisions are transparent.`).mentions[0]?.quote.start).toBe(long.length + 14);
  });
});
