import { expect, it } from "vitest";
import { cited } from "./reader.ts";

it("a number without a name is of the draft on which a document comments, not of what another passage cites", () => {
  const before = "We thank the authors of the draft. It builds on the Tunis Agenda.\n\n";
  expect(cited(`${before}In the draft, fees are named twice. We can support paragraph 84.`).join("\n")).not.toMatch(
    /84 → .*tunis/,
  );
  const named = "The zero draft is short. The Tunis Agenda is not, and paragraph 72 still holds.";
  expect(cited(before + named)).toContain("paragraph 72 → tunis-agenda 72");
});

it("a number behind a comma is of the resolution that asks in the same sentence, whose paragraphs nobody knows", () => {
  const says = "We cite the Tunis Agenda. Resolution 20/8 asks all of us, in paragraph 4, to act.";
  expect(cited(says).join("\n")).toMatch(/paragraph 4 → .*hrc-res-20-8/);
});

it("a paper that asks to change the wording of paragraphs comments on a draft, also where it never says so", () => {
  const asks = "It builds on the Tunis Agenda.\n\nWe would add to paragraph 14 a line on fees.";
  expect(cited(`${asks}\n\nThe wording of paragraph 41 is harsh.`).join("\n")).not.toMatch(/41 → .*tunis/);
});

it("a number behind the draft in its clause, or one that is to be deleted, is of the draft and of nothing named before", () => {
  const before = "The Tunis Agenda set the price of bread.\n\nNobody asked the bakers.\n\n";
  const behind = "The zero draft of the bakers' outcome, in paragraph 58, names another fund.";
  expect(cited(before + behind)).toEqual(["Tunis Agenda → tunis-agenda"]);
  expect(cited(`${before}We suggest deleting paragraph 31, or saying less.`)).toEqual(["Tunis Agenda → tunis-agenda"]);
});

it("a principle in the clause of a text is of that text, also in a paper on a draft, which has paragraphs", () => {
  const draft = "We read the draft.\n\nThe draft is long.\n\n";
  const says = "We want resolution 20/8 to be confined to principle 4 here.";
  expect(cited(draft + says).join("\n")).toMatch(/principle 4 → .*hrc-res-20-8/);
  expect(cited(`${draft}${says.replace("principle", "paragraph")}`).join("\n")).not.toMatch(/paragraph 4 → .*hrc/);
});
