import { expect, it } from "vitest";
import { LayoutPatterns } from "../../src/extraction/rules/LayoutPatterns.ts";

it("takes no number for an article in a language that has no word for one", () => {
  const { bullet } = new LayoutPatterns({ words: {}, voices: {} } as never);
  for (const line of ["150. text here", "123: more"]) expect(line).not.toMatch(bullet);
});
