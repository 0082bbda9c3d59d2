import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fileNamed } from "../../src/exports/fileNamed.ts";
import { seedBundle } from "../../src/exports/seeds/seedBundle.ts";
import { wholeGraph } from "../../src/exports/Scope.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { importPackage } from "../../src/intake/packages/importPackage.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import { answersOf, bytesOf, filesOf, folderOf, sourceOf, thingsOf } from "../support/exporting.ts";
import { fullGraph } from "../support/fullGraph.ts";
import { modelIn, plant } from "../support/planting.ts";
import { freshFolder } from "../support/program.ts";
import { renamedSeeds } from "../support/renamedSeeds.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

type Files = Map<string, string>;

async function bundleOf(graph: Graph): Promise<Files> {
  const files: Files = new Map();
  for (const file of await seedBundle(await sourceOf(graph), wholeGraph))
    files.set(file.path, (await bytesOf(file)).toString("utf8"));
  return files;
}

function written(files: Files): string {
  const folder = freshFolder();
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

let ofFirstEngine: Files | undefined;

describe.each(engines)("a bundle of seeds from %s", (engine) => {
  it(
    "gives the same graph, the same answers and the same bundle when it is planted",
    { timeout: 240_000 },
    async () => {
      const first = await fullGraph(engine);
      const [bundle, things, answers] = [await bundleOf(first), await thingsOf(first), await answersOf(first)];
      expect(bundle).toEqual((ofFirstEngine ??= bundle));
      const back = await emptyGraph(engine);
      await plant(back, await modelIn(written(bundle)));
      expect(await thingsOf(back)).toEqual(things);
      expect(await bundleOf(back)).toEqual(bundle);
      expect(await answersOf(back)).toEqual(answers);
    },
  );
});

/** The JSON Schema of a file of a bundle, by which editors check it. */
const schemaOf = (name: string) =>
  JSON.parse(
    readFileSync(path.join(projectRoot, "schema", `${path.basename(name, ".yaml")}.schema.json`), "utf8"),
  ) as object;

describe("a bundle of seeds", () => {
  it("is valid by the schemas of its files", async () => {
    const ajv = new Ajv({ strict: true, strictTypes: true, allErrors: true });
    const whole = ofFirstEngine ?? (await bundleOf(await fullGraph("embedded")));
    const bundle = [...whole].filter(([name]) => name.endsWith(".yaml"));
    const faults = bundle.map(([name, content]) => {
      const schema = schemaOf(name);
      const isValid = ajv.validate(schema, parse(content));
      return [name, isValid ? [] : ajv.errors];
    });
    expect(faults).toEqual(bundle.map(([name]) => [name, []]));
  });

  it("is refused with one changed byte of a text, and gives another bundle with one of a name", async () => {
    const graph = await emptyGraph("embedded");
    await plant(graph, await modelIn(await seedDirectory()));
    const bundle = await bundleOf(graph);
    const changed = (name: string, from: string, to: string) =>
      written(new Map([...bundle, [name, bundle.get(name)!.replace(from, to)]]));
    expect(bundle.get("principles.yaml")).toContain("https://maker.example/");
    const text = [...bundle.keys()].find((name) => name.endsWith("text.txt"))!;
    await expect(modelIn(changed(text, "matters", "Matters"))).rejects.toThrow(/sha256/);
    const other = await emptyGraph("embedded");
    await plant(other, await modelIn(changed("contributors.yaml", "Atlantis", "Atlantos")));
    expect(await bundleOf(other)).not.toEqual(bundle);
  });

  it("keeps groups, what was not found, and that nobody is said to have read a document", async () => {
    const evidence = "contributions/2016-forum-atlantis/evidence.yaml";
    const extent = "readings: [{ scheme: small, extent: FULL }]";
    for (const readings of [
      "[]",
      "[{ scheme: small, extent: PARTIAL, notFound: [] }]",
      "[{ scheme: small, extent: PARTIAL, inferred: true, notFound: [expression, openness] }]",
    ]) {
      const directory = await seedDirectory({
        [evidence]: [extent, `readings: ${readings}`],
        "principles.yaml": ["labels: { en: Openness }", "labels: { en: Openness }\n    isGroup: true"],
      });
      const [graph, back] = [await emptyGraph("embedded"), await emptyGraph("embedded")];
      await plant(graph, await modelIn(directory));
      const bundle = await bundleOf(graph);
      expect(parse([...bundle].find(([name]) => name.endsWith("evidence.yaml"))![1])).toMatchObject({
        contribution: { readings: parse(readings) as unknown },
      });
      await plant(back, await modelIn(written(bundle)));
      expect([await bundleOf(back), await thingsOf(back)]).toEqual([bundle, await thingsOf(graph)]);
    }
  });

  it("keeps which codebook each piece was coded with, and a citation whose words may not be passed on", async () => {
    const directory = await seedDirectory({
      "contributions/2016-forum-atlantis/evidence.yaml": [
        "mentions:\n",
        "citations:\n  - { start: 0, end: 8, namedAs: Openness, exact: Openness, status: PROPOSED, codebookVersion: small 0.9 }\nmentions:\n",
      ],
    });
    const place = path.join(directory, "contributions/2016-forum-atlantis/evidence.yaml");
    const said = readFileSync(place, "utf8").replace(/\ncitations:\n  - { start: 31.*/, "");
    writeFileSync(place, said.replace("  text: text.txt\n", "").replaceAll(/exact: [^,]*, /g, ""));
    const [graph, back] = [await emptyGraph("embedded"), await emptyGraph("embedded")];
    await plant(graph, await modelIn(directory));
    const bundle = await bundleOf(graph);
    await plant(back, await modelIn(written(bundle)));
    expect(await bundleOf(back)).toEqual(bundle);
    const [, evidence] = [...bundle].find(([name]) => name.endsWith("evidence.yaml"))!;
    expect(parse(evidence)).toMatchObject({
      coding: { codebookVersion: "small 0.9" },
      citations: [{ start: 0, end: 8, status: "PROPOSED" }],
      mentions: [{ codebookVersion: "small 1.0.0" }],
    });
  });

  it("says what things were called before, as tables and RDF do", async () => {
    const graph = await emptyGraph("embedded");
    await plant(graph, await modelIn(await renamedSeeds()));
    const [things, files] = [await thingsOf(graph), await filesOf(graph)];
    const [ofSeeds, ofTables] = [await emptyGraph("embedded"), await emptyGraph("embedded")];
    await plant(ofSeeds, await modelIn(written(await bundleOf(graph))));
    await importPackage(ofTables, await folderOf(graph));
    expect([await thingsOf(ofSeeds), await thingsOf(ofTables)]).toEqual([things, things]);
    expect(files.get("former_keys.csv")).toContain("CONTRIBUTOR,atlantis,2,the.deep\n");
    expect(files.get("contributor_names.csv")).toContain("atlantis,el,ALT,2,Ατλαντίς\n");
    const rdf = (await bytesOf(fileNamed("graph.ttl", await sourceOf(graph), wholeGraph)!)).toString("utf8");
    for (const former of ["atlantis-island", "the.deep", "old-charter", "openess", "council"])
      expect(rdf).toMatch(new RegExp(`c:formerKey [^.]*"${former}"`));
    expect(rdf).toMatch(/schema:alternateName [^.]*"Ατλαντίς"@el/);
  });
});
