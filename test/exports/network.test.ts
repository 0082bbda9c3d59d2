import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { fileNamed } from "../../src/exports/fileNamed.ts";
import type { ExportSource } from "../../src/exports/ExportSource.ts";
import { wholeGraph } from "../../src/exports/Scope.ts";
import { bytesOf, sourceOf, trappedGraph } from "../support/exporting.ts";

let source: ExportSource;
beforeAll(async () => {
  source = await sourceOf(await trappedGraph());
});

const wordsOf = async (name: string, scope = wholeGraph) =>
  (await bytesOf(fileNamed(name, source, scope)!)).toString("utf8");

type Edge = Record<string, string>;

/** Every edge with its attributes, those of GraphML under the same names. */
async function edgesIn(name: string, scope = wholeGraph): Promise<Edge[]> {
  const edges: Edge[] = [];
  let [edge, field]: [Edge | undefined, string] = [undefined, ""];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (tag === "edge") edges.push((edge = { ...attributes }));
    if (tag === "attvalue" && edge !== undefined) edge[attributes["for"]!] = attributes["value"]!;
    if (tag === "data") field = attributes["key"]!.replace("edge-", "");
  });
  parser.on("text", (text) => {
    if (edge !== undefined && field !== "") edge[field] = text;
  });
  parser.on("closetag", ({ name: tag }) => {
    if (tag === "edge") edge = undefined;
    field = "";
  });
  parser.write(await wordsOf(name, scope)).close();
  return edges;
}

/** What the tables say: accepted evidence in the own voice, once for each who submitted it. */
async function countedInTables(kind: "MENTION" | "CITATION"): Promise<Map<string, number>> {
  const rows = async (table: string): Promise<Edge[]> => parse(await wordsOf(`${table}.csv`), { columns: true });
  const [passages, submitters] = [await rows("passages"), await rows("contribution_contributors")];
  const own = new Set(
    passages.filter(({ voice }) => voice === "CONTRIBUTOR").map((row) => `${row["contribution"]} ${row["number"]}`),
  );
  const counts = new Map<string, number>();
  for (const row of await rows("evidence")) {
    const item = itemOf(row, kind);
    if (item === undefined || !own.has(`${row["contribution"]} ${row["passage"]}`)) continue;
    const pairs = submitters
      .filter(({ contribution }) => contribution === row["contribution"])
      .map(({ contributor }) => `contributor:${contributor} ${item}`);
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function itemOf(row: Edge, kind: "MENTION" | "CITATION"): string | undefined {
  if (row["kind"] !== kind || row["status"] !== "ACCEPTED") return undefined;
  if (kind === "MENTION") return row["stance"] === "AFFIRMS" ? `principle:${row["principle"]}` : undefined;
  return row["part"] === "TEXT" && row["instrument"] !== "" ? `instrument:${row["instrument"]}` : undefined;
}

describe.each(["network.gexf", "network.graphml"])("%s", (name) => {
  it("weighs what contributors hold and cite as the tables count it", async () => {
    const edges = await edgesIn(name);
    for (const [relation, kind] of [
      ["HOLDS", "MENTION"],
      ["INVOKES", "CITATION"],
    ] as const) {
      const weights = edges.filter((edge) => edge["relation"] === relation);
      expect(weights.length).toBeGreaterThan(10);
      expect(new Map(weights.map((edge) => [`${edge["source"]} ${edge["target"]}`, Number(edge["weight"])]))).toEqual(
        await countedInTables(kind),
      );
    }
  });

  it("has an id of its own for each edge, and a node for each end", async () => {
    const edges = await edgesIn(name);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    // By it Gephi keeps those apart that tie the same two.
    const kind = name === "network.gexf" ? "kind" : "label";
    expect(edges.filter((edge) => edge[kind] !== edge["relation"])).toEqual([]);
    const nodes = new Set([...(await wordsOf(name)).matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id));
    expect(edges.filter((edge) => !nodes.has(edge["source"]) || !nodes.has(edge["target"]))).toEqual([]);
    expect(new Set(edges.map(({ relation }) => relation))).toEqual(
      new Set(["BROADER", "ENSHRINES", "HOLDS", "INVOKES", "PARTY_TO"]),
    );
  });

  it("counts one document where only that is asked for, with its date", async () => {
    const holds = (await edgesIn(name, { contributions: new Set(["trap-2026/tonga"]) })).filter(
      ({ relation }) => relation === "HOLDS",
    );
    expect(holds.map((edge) => [edge["source"], edge["target"]])).toContainEqual([
      "contributor:tonga",
      "principle:openness",
    ]);
    expect(new Set(holds.map(({ source: from }) => from))).toEqual(new Set(["contributor:tonga"]));
    expect(holds.every(({ first, last }) => first !== undefined && first === last)).toBe(true);
  });
});
