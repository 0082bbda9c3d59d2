import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { Context } from "../../../src/domain/request/Context.ts";
import { snapshotOf } from "../../../src/snapshot/snapshotOf.ts";
import { SharedWork } from "../../../src/domain/holding/SharedWork.ts";
import { overlapBetween } from "../../../src/domain/overlap/overlapBetween.ts";
import { type Answer, apollo, askPlanted, emptyGraph, oneEngine, plantedGraph } from "../../support/engines.ts";

const pair = (more: string) => `{ overlap(${more}) { significance { verdict } } }`;
const pairs = (more: string) => `{ overlaps(among: CONTRIBUTOR, ${more}) { totalCount } }`;
const nearest = (more: string) => `{ nearest(${more}) { value } }`;
const together = (more: string) => `{ cooccurrence(${more}) { totalCount } }`;

const refused: [document: string, argument: string][] = [
  [pair('a: "contributor:canada", b: "contributor:canada"'), "b"],
  [pair('a: "contributor:canada", b: "contribution:wgec-2016/canada"'), "b"],
  [pair('a: "contributor:canda", b: "contributor:sweden"'), "a"],
  [pair('a: "principle:openness", b: "contributor:sweden"'), "a"],
  [pair('a: "", b: "contributor:sweden"'), "a"],
  [pair('a: "instrument:gdc", b: "instrument:wsis-geneva-nothing"'), "b"],
  [pair('a: "instrument:udhr", b: "instrument:iccpr", items: INSTRUMENTS'), "items"],
  [pair('a: "contributor:canada", b: "contributor:sweden", scope: { minMentions: 0 }'), "scope.minMentions"],
  [pair('a: "contributor:canada", b: "contributor:sweden", scope: { scheme: "none" }'), "scope.scheme"],
  [nearest('to: "contributor:canada", first: 0'), "first"],
  [nearest('to: "contributor:canada", first: 101'), "first"],
  [nearest('to: "process:wgec-2016", first: 1'), "to"],
  [pairs("first: 0"), "first"],
  [pairs("first: -1"), "first"],
  [pairs("alpha: 0.05"), "first"],
  [pairs("first: 1, alpha: 2"), "alpha"],
  [pairs("first: 1, alpha: 0"), "alpha"],
  [pairs("first: 1, minShared: -1"), "minShared"],
  [pairs('first: 1, after: "nonsense"'), "after"],
  [pairs("first: 1, items: INSTRUMENTS, scope: { stance: { eq: OPPOSES } }"), "scope.stance"],
  [together("first: 1, across: INSTRUMENT, of: INSTRUMENTS"), "of"],
  ["{ matrix(rows: INSTRUMENT, columns: INSTRUMENTS) { values } }", "columns"],
  [together("first: 1, across: INSTRUMENT, scope: { voice: { eq: QUESTION } }"), "scope.voice"],
  [together("first: 1, alpha: 1"), "alpha"],
  ["{ communities(among: CONTRIBUTOR, alpha: 2) { modularity } }", "alpha"],
  ["{ matrix(rows: INSTRUMENT, value: PER_THOUSAND_WORDS) { values } }", "value"],
  ["{ prevalence(groupBy: INSTRUMENT_KIND) { rows { group } } }", "groupBy"],
];

describe.each(oneEngine)("hostile questions about overlap on %s", (engine) => {
  it.each(refused)("%s is refused", async (document, argument) => {
    const { errors } = await askPlanted(engine, document);
    expect(errors?.[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument });
    expect(errors?.[0].message).toMatch(/[.?]$|did you mean|in this scope/);
  });

  it("says who may have been meant", async () => {
    const { errors } = await askPlanted(engine, pair('a: "contributor:canda", b: "contributor:sweden"'));
    expect(errors?.[0].message).toContain('did you mean "contributor:canada"?');
  });

  it("refuses a cursor whose score was never given out", async () => {
    const { data } = await askPlanted(engine, "{ overlaps(among: CONTRIBUTOR, first: 1) { pageInfo { endCursor } } }");
    const [mark, , ids] = JSON.parse(Buffer.from(data.overlaps.pageInfo.endCursor, "base64url").toString());
    for (const score of ["Infinity", "-Infinity", "", "0x1", "1.0"]) {
      const forged = Buffer.from(JSON.stringify([mark, score, ids])).toString("base64url");
      const { errors } = await askPlanted(engine, pairs(`first: 1, after: "${forged}"`));
      expect(errors?.[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument: "after" });
    }
  });

  it("counts rows that have lists of their own before it reads them", async () => {
    const rows =
      "rows { ... on Contribution { mentions(first: 100) { nodes { passage { contribution { title } } } } } }";
    const { errors } = await askPlanted(engine, `{ matrix(rows: CONTRIBUTION) { ${rows} } }`);
    expect(errors?.[0].extensions).toMatchObject({ code: "QUERY_TOO_COSTLY" });
  });

  it("refuses a cursor of another list", async () => {
    const { data } = await askPlanted(engine, "{ overlaps(among: CONTRIBUTOR, first: 1) { pageInfo { endCursor } } }");
    const { endCursor } = data.overlaps.pageInfo;
    const { errors } = await askPlanted(engine, pairs(`first: 1, measure: LIFT, after: "${endCursor}"`));
    expect(errors?.[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument: "after" });
  });

  it("refuses a cursor of the same list under another filter or scope", async () => {
    const { data } = await askPlanted(engine, "{ overlaps(among: CONTRIBUTOR, first: 1) { pageInfo { endCursor } } }");
    const after = `first: 1, after: "${data.overlaps.pageInfo.endCursor}"`;
    for (const other of ["minShared: 2", "alpha: 0.2", "scope: { minMentions: 2 }"]) {
      const { errors } = await askPlanted(engine, pairs(`${after}, ${other}`));
      expect(errors?.[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument: "after" });
    }
    expect((await askPlanted(engine, pairs(`${after}, minShared: 1`))).errors).toBeUndefined();
  });

  it("has a defined answer for an empty scope, one holder and an empty graph", async () => {
    const everything = (scope: string) => `{
      overlaps(among: CONTRIBUTION, first: 1, scope: ${scope}) { totalCount edges { value } method { holders links } }
      cooccurrence(first: 1, scope: ${scope}) { edges { lift } }
      prevalence(groupBy: ALL, scope: ${scope}) { rows { present shareOfRead low } }
      matrix(rows: CONTRIBUTION, order: SIMILARITY, scope: ${scope}) { values extents }
      communities(among: CONTRIBUTION, scope: ${scope}) { groups { number } modularity }
    }`;
    const none = await askPlanted(engine, everything('{ process: { eq: "nothing" } }'));
    expect(none.errors).toBeUndefined();
    expect(none.data.overlaps).toEqual({ totalCount: 0, edges: [], method: { holders: 0, links: 0 } });
    expect(none.data.communities).toEqual({ groups: [], modularity: 0 });
    expect(none.extensions.hints).toEqual(['no process "nothing"']);
    const one = await askPlanted(
      engine,
      everything('{ process: { eq: "wgec-2016" }, contributorKind: { eq: STATE } }'),
    );
    expect(one.errors).toBeUndefined();
    expect(one.data.overlaps).toMatchObject({ totalCount: 0, method: { holders: 1 } });
    const graph = await emptyGraph(engine);
    const empty = (await ask(apollo, graph, { query: everything("{}") })) as Answer;
    expect(empty.errors).toBeUndefined();
    expect(empty.data.matrix).toEqual({ values: [], extents: [] });
    await graph.close();
  });
});

describe.each(oneEngine)("asking on %s", (engine) => {
  it("ends with TIMEOUT when the time of the request is over", async () => {
    const graph = await plantedGraph(engine);
    await snapshotOf(graph);
    const context = await Context.of(graph, 20);
    await new Promise((resolve) => setTimeout(resolve, 40));
    const asked = overlapBetween({ a: "contributor:canada", b: "contributor:sweden" }, context);
    await expect(asked).rejects.toMatchObject({ kind: "TIMEOUT" });
  });
});

describe("shared work", () => {
  const forEver = () => new AbortController().signal;

  it("goes on for the second when the first has no more time, and stops when nobody waits", async () => {
    const work = new SharedWork<string>(2);
    let stopped = false;
    const slow = async (signal: AbortSignal) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      stopped = signal.aborted;
      return "done";
    };
    const impatient = work.get("a", AbortSignal.timeout(10), slow);
    const patient = work.get("a", forEver(), () => Promise.reject(new Error("computed twice")));
    await expect(impatient).rejects.toMatchObject({ kind: "TIMEOUT" });
    await expect(patient).resolves.toBe("done");
    expect(stopped).toBe(false);
    await expect(work.get("b", AbortSignal.timeout(10), slow)).rejects.toMatchObject({ kind: "TIMEOUT" });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(stopped).toBe(true);
  });

  it("remembers no failure, and no more than it may", async () => {
    const work = new SharedWork<number>(2);
    await expect(work.get("a", forEver(), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const value = (key: string, of: number) => work.get(key, forEver(), () => Promise.resolve(of));
    expect(await value("a", 1)).toBe(1);
    await value("b", 1);
    await value("a", 2);
    await value("c", 1);
    expect(await value("a", 3)).toBe(1);
    expect(await value("b", 4)).toBe(4);
  });
});
