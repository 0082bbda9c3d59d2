import { describe, expect, it } from "vitest";
import type { KnownPrinciple } from "../../../src/intake/tables/plan/KnownPrinciple.ts";
import { principleKeys } from "../../../src/intake/tables/plan/principleKeys.ts";
import { Refusals } from "../../../src/sources/tables/Refusals.ts";
import type { TablePrinciple } from "../../../src/sources/tables/shape/Register.ts";
import { type Random, randomOf } from "../../support/random.ts";

const heading = (label: string, group = ""): TablePrinciple => ({ label, group, row: 1, column: 1 });

function keysOf(headings: readonly TablePrinciple[], known: readonly KnownPrinciple[] = []) {
  const refusals = new Refusals();
  return { ...principleKeys("s", headings, known, refusals), refused: refusals.count };
}

function knownOf(headings: readonly TablePrinciple[], keys: ReturnType<typeof keysOf>): KnownPrinciple[] {
  const known = (key: string, label: string, groups: string[], isGroup: boolean) => {
    return { id: `principle:${key}`, key, labels: [label], groups, isGroup };
  };
  return [
    ...[...keys.groups].map(([group, key]) => known(key, group, [], true)),
    ...headings.map(({ label, group }, at) => known(keys.headings[at]!, label, group === "" ? [] : [group], false)),
  ];
}

describe("the key of a principle", () => {
  it("is not lost to a heading of its label that comes before it", () => {
    const known = knownOf([heading("Privacy", "Online")], keysOf([heading("Privacy", "Online")]));
    const { headings, refused } = keysOf([heading("Privacy"), heading("Privacy", "Online")], known);
    expect(headings).toEqual([expect.stringMatching(/^s\.privacy-[0-9a-f]{6}$/), "s.privacy"]);
    expect(refused).toBe(0);
  });

  it("is not that of a group, whatever they are called", () => {
    const { headings, groups, refused } = keysOf([heading("A", "Group"), heading("A", "B"), heading("C", "A")]);
    expect(new Set([...headings, ...groups.values()]).size).toBe(6);
    expect(refused).toBe(0);
  });

  it("is never given twice and never changes, whatever the headings (600 tables)", () => {
    let taken = 0;
    for (let seed = 1; seed <= 600; seed += 1) {
      const random = randomOf(seed);
      const first = drawn(random);
      const keys = keysOf(first);
      if (keys.refused > 0) continue;
      taken += 1;
      expect(distinct(keys), `seed ${seed}`).toBe(true);
      const known = knownOf(first, keys);
      expect(keysOf(first, known), `seed ${seed}, again`).toEqual(keys);
      expect(keysOf(first.toReversed(), known).headings, `seed ${seed}, reversed`).toEqual(keys.headings.toReversed());

      const more = drawn(random).filter((one) => !first.some((before) => isSame(one, before)));
      const grown = [...more, ...first];
      const grownKeys = keysOf(grown, known);
      expect(grownKeys.headings.slice(more.length), `seed ${seed}, grown`).toEqual(keys.headings);
      if (grownKeys.refused === 0) expect(distinct(grownKeys), `seed ${seed}, grown`).toBe(true);
    }
    expect(taken).toBeGreaterThan(200);
  });
});

function distinct({ headings, groups }: ReturnType<typeof keysOf>): boolean {
  const keys = [...headings, ...groups.values()];
  return new Set(keys).size === keys.length;
}

function isSame(one: TablePrinciple, other: TablePrinciple): boolean {
  return one.label === other.label && one.group === other.group;
}

const long = "A name that is longer than the sixty letters that a key can show of it: ";
const labels = ["Privacy", "privacy!", "Access", "B", `${long}one`, `${long}two`, "Право 1", "Принцип 1", "Группа"];
const groups = ["", "", "Group", "B", "Access", `${long}one`, `${long}two`, "Группа"];

/** Up to 5 headings, none twice, whose labels and groups run into each other. */
function drawn(random: Random): TablePrinciple[] {
  const headings: TablePrinciple[] = [];
  for (let n = random.below(5); n >= 0; n -= 1) {
    const one = heading(random.one(labels)!, random.one(groups)!);
    if (!headings.some((before) => isSame(one, before))) headings.push(one);
  }
  return headings;
}
