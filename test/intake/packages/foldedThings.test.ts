import { expect, it } from "vitest";
import { Resource } from "../../../src/exports/rdf/Resource.ts";
import { FoldedThings } from "../../../src/intake/packages/rdf/FoldedThings.ts";

const orders = [
  ["instruments/udhr", "documents/fair/a", "documents/fair/a/passages/1", "documents/fair/b", "documents/essay", "documents/essay/passages/1", "evidence/mention/fair/b/1-2/open", "evidence/mention/essay/1-2/open#place", "sources/x"],
  ["evidence/mention/essay/1-2/open#place", "documents/fair/b", "sources/x", "documents/essay/passages/1", "documents/fair/a/passages/1", "evidence/mention/fair/b/1-2/open", "documents/fair/a", "instruments/udhr", "documents/essay"],
]; // prettier-ignore

it.each(orders)(
  "things come back by document, in whichever order they came, with keys of one name too: %s …",
  (...order) => {
    const things = new FoldedThings(1);
    for (const iri of order) things.add(new Resource(iri, ["c:Part"]).say("schema:name", `"${iri}"\n😀`, "en"));
    const namesIn = (all: Iterable<Resource>) => Array.from(all, ({ iri }) => iri).sort();
    expect(namesIn(things.catalogue)).toEqual(["instruments/udhr", "sources/x"]);
    // Walked twice, as a transaction may run again.
    for (const _time of [1, 2])
      expect(Array.from(things.documents(), namesIn).sort(([a], [b]) => (a! < b! ? -1 : 1))).toEqual([
        ["documents/essay", "documents/essay/passages/1", "evidence/mention/essay/1-2/open#place"],
        ["documents/fair/a", "documents/fair/a/passages/1"],
        ["documents/fair/b", "evidence/mention/fair/b/1-2/open"],
      ]);
    const [first] = things.catalogue;
    expect(first!.valueOf("schema:name")).toBe(`"${first!.iri}"\n😀`);
  },
);
