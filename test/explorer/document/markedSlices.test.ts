import { expect, it } from "vitest";
import { markedSlices } from "../../../src/explorer/document/markedSlices.ts";

it("words under several readings are cut where each begins and ends, by code points", () => {
  const [a, b] = [
    { from: 2, to: 6 },
    { from: 4, to: 9 },
  ];
  const slices = markedSlices("😀 open and free", [a, b]);
  expect(slices.map(({ text, over }) => [text, over.length])).toEqual([
    ["😀 ", 0],
    ["op", 1],
    ["en", 2],
    [" an", 1],
    ["d free", 0],
  ]);
  expect(slices[1]?.starting).toEqual([a]);
  expect(slices[2]?.ending).toEqual([a]);
  expect(slices.map(({ text }) => text).join("")).toBe("😀 open and free");
});

it("what would stand outside of the text is left out, not guessed", () => {
  expect(markedSlices("open", [{ from: 2, to: 40 }]).map(({ text }) => text)).toEqual(["open"]);
});
