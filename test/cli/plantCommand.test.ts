import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";
import { loadGraph, storedGraph } from "../released/storedGraph.ts";
import { commandHere } from "../support/commandHere.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder } from "../support/program.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

const folder = freshFolder();
const run = (data: string, ...argv: string[]) =>
  commandHere(argv, { settings: { CONCORDANCE_DATA: path.join(folder, data), LOG_LEVEL: "silent" } });

const guild = `
sources: { list: { citation: A list of members, certainty: VERIFIED } }
contributors:
  - { key: glass-guild, kind: BUSINESS, names: { en: Glass Guild }, source: list }
`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("concordance plant", () => {
  it("removes with --forget what only one owner gave, and names the owners to one who mistypes", async () => {
    const directory = await seedDirectory({}, { "contributors.yaml": guild });
    const own = path.basename(directory);
    await plantedFolder(path.join(folder, "fresh"));
    const alone = await run("fresh", "plant");
    const both = await run("fresh", "plant", directory);
    expect(both.stdout).toMatch(/^created 1, updated 0, removed 0/);
    expect(await run("fresh", "plant", "--forget", "nobody-at-all")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Nothing in the graph is of "nobody-at-all"; there are .*concordance/),
    });
    const forgotten = await run("fresh", "plant", "--forget", own);
    expect(forgotten).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("left the files: 1. They were removed:\n  contributor:glass-guild\n"),
    });
    const version = /data version \w+/.exec(alone.stdout)![0];
    expect(forgotten.stdout).toContain(version);
    rmSync(directory, { recursive: true });
  });

  it("checks the tables of a directory with --check, and names the row that an import refuses", async () => {
    const directory = await seedDirectory({}, { "contributors.yaml": guild });
    mkdirSync(path.join(directory, "tables"));
    const table = path.join(directory, "tables/views.csv");
    writeFileSync(path.join(directory, "tables/views.mapping.yaml"), "{ source: Views, scheme: { key: views } }");
    writeFileSync(table, "contribution,contributor,kind,Privacy\nOne,Acme,BUSINESS,1\n");
    expect(await run("checked", "plant", "--check", directory)).toMatchObject({ code: 0 });
    writeFileSync(table, "contribution,contributor,kind,Privacy\nOne,Acme,STATE,1\n");
    expect(await run("checked", "plant", "--check", directory)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/views\.csv, row 2: "Acme" is not a state of the graph/),
    });
    expect(existsSync(path.join(folder, "checked"))).toBe(false);
    rmSync(directory, { recursive: true });
  });

  it("tells that a graph of an earlier version has today's shape, and how to remove what nobody gives any more", async () => {
    const graph = openEmbedded(path.join(folder, "earlier"));
    await graph.ensureSchema(graphSchema);
    const { nodes, relationships } = storedGraph("2026-11-26-a406070");
    const [labels, canada] = nodes.find(([, { id }]) => id === "contributor:canada")!;
    const lost = { ...canada, id: "contributor:atlantis", key: "atlantis" };
    await loadGraph(graph, { nodes: [...nodes, [labels, lost]], relationships });
    await graph.close();
    const first = await run("earlier", "plant");
    expect(first.stdout).toMatch(
      /^the graph had shape 0 of an earlier version, and has shape \d+ now\. It holds things/,
    );
    expect(first.stdout).toContain("`concordance plant --forget earlier`");
    expect(await run("earlier", "plant", "--forget", "earlier")).toMatchObject({ code: 0 });
    const again = await run("earlier", "plant");
    expect(again.stdout).toMatch(
      /^the files are as they were planted, and were not read again\ncreated 0, updated 0, removed 0/,
    );
    expect(await run("earlier", "plant", "--forget", "earlier")).toMatchObject({ code: 1 });
  });
});
