import { describe, expect, it } from "vitest";
import { againstAny, columnsByKey, columnsOf } from "../../src/extraction/learned/Learned.ts";
import { Likeness } from "../../src/extraction/learned/Likeness.ts";
import { plainest, soundsAgainst } from "../../src/extraction/mentions/heard.ts";

const learned = { from: "", principles: ["openness", "privacy"], opposed: ["openness"], features: {} };
const likeness = new Likeness(learned, new Set(learned.principles));
const { principles, opposed } = columnsByKey(learned);

/** A sentence that sounds so much like openness, like what opposes it, and like what opposes or limits any principle. */
function sentence(start: number, { holds = -1, opposes = -1, any = -1, invokes = 1 }) {
  const columns = Array.from<number>({ length: columnsOf(learned) }).fill(-1);
  columns[principles.get("openness")!] = holds;
  columns[opposed.get("openness")!] = opposes;
  columns[againstAny] = any;
  return { at: 0, start, end: start + 1, likeness: columns, invokes };
}

describe("a sentence sounds against a principle", () => {
  it.each([
    ["where it sounds like those that oppose or limit any", { any: 1 }, "privacy", true],
    ["not where it sounds so only a little", { any: 0.5 }, "privacy", false],
    ["where it sounds like those that oppose this one", { opposes: 0.5 }, "openness", true],
    ["not where they oppose another one", { opposes: 0.5 }, "privacy", false],
    ["not where it sounds much more like those that hold it", { opposes: 0.5, holds: 1.5 }, "openness", false],
    ["not where it lists principles", { any: 1, opposes: 1, invokes: 3 }, "openness", false],
  ])("%s", (_where, sounds, principle, isAgainst) => {
    expect(soundsAgainst(sentence(0, sounds), principle, likeness)).toBe(isAgainst);
  });
});

describe("of the sentences that sound like a principle the plainest", () => {
  const [loud, plain, faint] = [
    sentence(0, { holds: 1, opposes: 0.8 }),
    sentence(2, { holds: 0.6 }),
    sentence(4, { holds: -0.8, opposes: -3 }),
  ];

  it("sounds least like what opposes it, and still like the principle", () => {
    expect(plainest([loud, plain, faint], "openness", likeness, [])).toBe(plain);
  });

  it("stands outside what sets it bounds", () => {
    expect(plainest([loud, plain, faint], "openness", likeness, [{ start: 2, end: 3 }])).toBe(loud);
    expect(plainest([faint], "openness", likeness, [])).toBe(undefined);
  });
});
