import { expect, it } from "vitest";
import { sentenceAround } from "../../../src/explorer/parts/sentenceAround.ts";

it("cuts the sentence in which words stand, by code points, without marks of Markdown", () => {
  const text = "First 😀 one.\nWe recall **the Universal\nDeclaration** here. Last one.";
  const start = [...text].join("").indexOf("the Universal") - 1;
  const cut = sentenceAround(text, start, start + "the Universal\nDeclaration".length, "en");
  expect(cut).toEqual({
    before: "We recall ",
    exact: "the Universal Declaration",
    after: " here.",
    isCutBefore: true,
    isCutAfter: true,
  });
});

it("words over two sentences keep both", () => {
  const cut = sentenceAround("One here. Two there.", 4, 13, "en");
  expect(cut).toEqual({ before: "One ", exact: "here. Two", after: " there.", isCutBefore: false, isCutAfter: false });
});
