import { describe, expect, it } from "vitest";
import { type DocumentName, documentKeys } from "../../../src/intake/tables/plan/documentKeys.ts";
import type { KnownDocument } from "../../../src/intake/tables/plan/KnownDocument.ts";
import { Refusals } from "../../../src/sources/tables/Refusals.ts";
import { type Random, randomOf } from "../../support/random.ts";

function named(title: string, date = "", key = "", contributor = "apc"): DocumentName {
  return { title, date: date === "" ? undefined : date, key, contributor, row: 2, column: 1 };
}

function knownOf(documents: readonly DocumentName[], keys: readonly string[]): KnownDocument[] {
  return documents.map(({ title, date = "", contributor }, at) => {
    return { id: `contribution:${keys[at]}`, key: keys[at]!, title, date, contributors: [contributor!] };
  });
}

function keysOf(documents: readonly DocumentName[], known: readonly KnownDocument[] = []): string[] {
  return documentKeys("s", documents, known, new Refusals());
}

describe("the key of a document", () => {
  it.each([
    [[named("View")], ["s/apc/view"]],
    [
      [named("View", "2014"), named("View", "2015")],
      ["s/apc/view-2014", "s/apc/view-2015"],
    ],
    [
      [named("View", "2014"), named("View", "2014")],
      ["s/apc/view-2014", "s/apc/view-2014-2"],
    ],
    [
      [named("View"), named("View"), named("View 2")],
      ["s/apc/view", "s/apc/view-3", "s/apc/view-2"],
    ],
    [
      [named("View"), named("Other", "", "view")],
      ["s/apc/view", "s/view"],
    ],
    [
      [named("View"), named("Other", "", "s/apc/view")],
      ["s/apc/view-2", "s/apc/view"],
    ],
  ])("is made of what tells it from others (%#)", (documents, keys) => {
    expect(keysOf(documents)).toEqual(keys);
  });

  it("stays when a second document of the same title comes, before it or after it", () => {
    const known = knownOf([named("View", "2014")], ["s/apc/view"]);
    expect(keysOf([named("View", "2013"), named("View", "2014")], known)).toEqual(["s/apc/view-2013", "s/apc/view"]);
    expect(keysOf([named("View", "2014"), named("View", "2014")], known)).toEqual(["s/apc/view", "s/apc/view-2014"]);
  });

  it("stays when the date is corrected, and is new when the title is", () => {
    const known = knownOf([named("View", "2014")], ["s/apc/view-2014"]);
    expect(keysOf([named("View", "2015")], known)).toEqual(["s/apc/view-2014"]);
    expect(keysOf([named("Viewpoint", "2014")], known)).toEqual(["s/apc/viewpoint"]);
    // Which of two was corrected, nobody can say.
    const both = [named("View", "2015"), named("View", "2016")];
    expect(keysOf(both, known)).toEqual(["s/apc/view-2015", "s/apc/view-2016"]);
  });

  it("stays with one of eleven equal documents, in the order of their rows", () => {
    const documents = Array.from({ length: 11 }, () => named("View"));
    const keys = keysOf(documents);
    expect(keys.at(-1)).toBe("s/apc/view-11");
    expect(keysOf(documents, knownOf(documents, keys))).toEqual(keys);
  });

  it("is never given twice and never changes, whatever the titles (600 tables)", () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      const random = randomOf(seed);
      const first = drawn(random);
      const keys = keysOf(first);
      expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length);
      const known = knownOf(first, keys);
      expect(keysOf(first, known), `seed ${seed}, again`).toEqual(keys);

      const more = drawn(random).filter(({ key }) => key === "");
      const grown = [...first, ...more];
      const grownKeys = keysOf(grown, known);
      expect(new Set(grownKeys).size, `seed ${seed}, grown`).toBe(grown.length);
      expect(grownKeys.slice(0, keys.length), `seed ${seed}, grown`).toEqual(keys);
      expect(keysOf(grown, knownOf(grown, grownKeys)), `seed ${seed}, grown again`).toEqual(grownKeys);

      const corrected = random.some(grown, grown.length).map((one) => ({ ...one, date: random.one(dates) }));
      const left = knownOf(grown, grownKeys);
      const correctedKeys = keysOf(corrected, left);
      expect(new Set(correctedKeys).size, `seed ${seed}, corrected`).toBe(corrected.length);
      const standing = knownOf(corrected, correctedKeys);
      const gone = left.filter(({ key }) => !correctedKeys.includes(key));
      expect(keysOf(corrected, [...standing, ...gone]), `seed ${seed}, corrected again`).toEqual(correctedKeys);
    }
  });
});

const dates = [undefined, "2014", "2015", "2"];
const titles = ["View", "view", "View 2", "View 3", "View 2 2", "View 2014", "View-2014-2", "Ansicht", "Взгляд"];

/** Up to 12 documents whose titles, dates and given keys run into each other. */
function drawn(random: Random): DocumentName[] {
  const given = new Set<string>();
  return Array.from({ length: 1 + random.below(12) }, () => {
    const contributor = random.one(["apc", "apc", "foo"])!;
    const key = random.chance(0.15) ? random.one(["s/apc/view", "s/apc/view-2", "s/foo/view-2014", "x"])! : "";
    const isFree = key !== "" && !given.has(key);
    given.add(key);
    return { ...named(random.one(titles)!, "", isFree ? key : "", contributor), date: random.one(dates) };
  });
}
