import { expect, test } from "vitest";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";
import { tokensOf } from "../../src/text/tokensOf.ts";

const signs = [..."aab1 .,-—'ーひカ漢゙゚é한\n\u{20000}\u{1F600}", "e\u0301", "\u0302", "\ud800", "\udc00"];

test("each word of a text is where its letters stand, and between words stands no letter", () => {
  const random = seededRandom(1);
  for (let number = 0; number < 2_000; number++) {
    const text = Array.from({ length: 12 }, () => signs[Math.floor(random() * signs.length)]!).join("");
    let end = 0;
    for (const token of tokensOf(text)) {
      expect(text.slice(token.start, token.end)).toBe(token.word);
      expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
      end = token.end;
    }
    expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
  }
});

test("a word that stands within another is found after it", () => {
  expect(tokensOf("cart art; part-art").map(({ word, start }) => [word, start])).toEqual([
    ["cart", 0],
    ["art", 5],
    ["part", 10],
    ["art", 15],
  ]);
});
