import { expect, it } from "vitest";
import { coderKind } from "../../src/explorer/coder/coderKind.ts";

it.each([
  ["person:annotator-1", "person"],
  ["rule:description", "rule"],
  ["A. Author: Rights of users (2015), reference table", "table"],
  ["coding.csv", "table"],
])("%s is a %s", (coder, kind) => {
  expect(coderKind(coder)).toBe(kind);
});
