import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { plantDirectories } from "../../../src/intake/seeds/plantDirectories.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { apollo, emptyGraph, engines } from "../../support/engines.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const rows = "contribution,contributor,kind,Net neutrality,Privacy rights\nOne,Acme,BUSINESS,1,1\n";
const mapping = (lines: string) => `{ source: Views, scheme: { key: views }, ${lines} }`;
const matches = "exactMatch: { net NEUTRALITY: [net-neutrality] }, broadMatch: { Privacy rights: [privacy] }";
const unsure = `${matches}, matchCertainty: UNCERTAIN`;

async function withTable(said: string): Promise<string> {
  const only = schemeOf("small", principleOf("small.one"));
  const directory = await seedDirectory({}, { "principles.yaml": only });
  mkdirSync(path.join(directory, "tables"));
  writeFileSync(path.join(directory, "tables/views.csv"), rows);
  writeFileSync(path.join(directory, "tables/views.mapping.yaml"), said);
  return directory;
}

const schemeOf = (key: string, principles: string) =>
  `scheme: { key: ${key}, title: T, version: "1" }\nprinciples:\n${principles}\n`;
const principleOf = (key: string, more = "") => `  - { key: ${key}, labels: { en: ${key} }, definition: It., ${more} }`;

describe.each(engines)("matches between schemes on %s", (engine) => {
  it("come from the mapping of a table, and both principles show them", { timeout: 240_000 }, async () => {
    const graph = await emptyGraph(engine);
    await plantDirectories(graph, [await withTable(mapping(unsure))]);
    const query = `{
      gill: principle(key: "digital-constitutionalism-2015.cultural-linguistic-diversity") { exactMatch { key } broadMatch { key } }
      neutrality: principle(key: "net-neutrality") { exactMatch { key scheme { key } } closeMatch { key } }
      privacy: principle(key: "privacy") { exactMatch { key } narrowMatch { key } }
      sureness: principle(key: "net-neutrality") { matches { kind certainty principle { key } } }
      narrower: principle(key: "privacy") { matches { kind certainty principle { scheme { key } } } }
      views: principle(key: "views.privacy-rights") { broadMatch { key } narrowMatch { key } }
    }`;
    const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query })));
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      gill: { exactMatch: [{ key: "cultural-linguistic-diversity" }], broadMatch: [] },
      neutrality: {
        exactMatch: [
          { key: "digital-constitutionalism-2015.net-neutrality", scheme: { key: "digital-constitutionalism-2015" } },
          { key: "views.net-neutrality", scheme: { key: "views" } },
        ],
        closeMatch: [],
      },
      privacy: {
        exactMatch: [],
        narrowMatch: [
          { key: "digital-constitutionalism-2015.data-protection" },
          { key: "digital-constitutionalism-2015.privacy-rights-generalized" },
          { key: "views.privacy-rights" },
        ],
      },
      sureness: {
        matches: [
          {
            kind: "EXACT",
            certainty: "REPORTED",
            principle: { key: "digital-constitutionalism-2015.net-neutrality" },
          },
          { kind: "EXACT", certainty: "UNCERTAIN", principle: { key: "views.net-neutrality" } },
        ],
      },
      narrower: {
        matches: [
          ...["digital-constitutionalism-2015", "digital-constitutionalism-2015"].map((key) => {
            return { kind: "NARROW", certainty: "REPORTED", principle: { scheme: { key } } };
          }),
          { kind: "NARROW", certainty: "UNCERTAIN", principle: { scheme: { key: "views" } } },
        ],
      },
      views: { broadMatch: [{ key: "privacy" }], narrowMatch: [] },
    });
    // A graph of the version before certainty was known, and languages of other titles.
    const before =
      "MATCH (:Principle)-[r:EXACT_MATCH]->(:Principle) SET r.certainty = $nothing RETURN count(*) AS written";
    const titles = "MATCH (n:Instrument) SET n.altTitleLanguages = $nothing RETURN count(*) AS written";
    const version = "MATCH (n:Release) SET n.modelVersion = 2 RETURN count(*) AS written";
    await graph.write(async (transaction) => {
      await transaction.run(statementOf("before", before), { nothing: null });
      await transaction.run(statementOf("titles", titles), { nothing: null });
      await transaction.run(statementOf("version", version));
    });
    expect(await plantDirectories(graph, [])).toMatchObject({ migratedFrom: 2 });
    const asked =
      '{ principle(key: "net-neutrality") { matches { certainty } } instrument(key: "sdgs") { localizedAltTitles { language value } } }';
    const { data: after } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query: asked })));
    expect(after.principle.matches).toEqual([{ certainty: "REPORTED" }, { certainty: "REPORTED" }]);
    expect(after.instrument.localizedAltTitles).toEqual([{ language: "en", value: "Global Goals" }]);
    await graph.close();
  });
});

describe("a match is refused", () => {
  it.each([
    ["of a label that the table lacks", "closeMatch: { Piracy: [privacy] }", /closeMatch names "Piracy", which is no/],
    [
      "in two ways",
      "exactMatch: { Privacy rights: [privacy] }, closeMatch: { Privacy rights: [privacy] }",
      /"privacy" in two ways/,
    ],
    ["with a principle of nobody", "closeMatch: { Privacy rights: [piracy] }", /the match "piracy", and the graph has/],
  ])("%s", async (_what, lines, reason) => {
    const graph = await emptyGraph("embedded");
    await expect(plantDirectories(graph, [await withTable(mapping(lines))])).rejects.toThrow(reason);
    await graph.close();
  });

  it("where the scheme is not made by the table", async () => {
    const graph = await emptyGraph("embedded");
    await plantDirectories(graph, []);
    const file = fileWith("contribution,contributor,kind,Openness\nOne,Acme,BUSINESS,1\n");
    const said = fileWith("exactMatch: { Openness: [privacy] }", "mapping.yaml");
    await expect(importTable(graph, file, { scheme: "concordance", mapping: said })).rejects.toThrow(
      /says exactMatch, but the scheme concordance is not made by this table/,
    );
    await graph.close();
  });

  it("between principles of one scheme, and beside an exactMatch, with file and line", async () => {
    const one = await seedDirectory(
      {},
      {
        "principles.yaml": schemeOf("one", [principleOf("a"), principleOf("b", "closeMatch: [a]")].join("\n")),
      },
    );
    const both = principleOf("c", "exactMatch: [a], broadMatch: [a]");
    const two = await seedDirectory({}, { "principles.yaml": schemeOf("two", both) });
    const reading = readSeeds([one, two]);
    await expect(reading).rejects.toThrow(/principles\.yaml:4 b closeMatch 1: "a" is of the same scheme/);
    await expect(reading).rejects.toThrow(/principles\.yaml:3 c broadMatch 1: "a" is an exactMatch already/);
    const none = principleOf("d", "matchCertainty: VERIFIED");
    const three = await seedDirectory({}, { "principles.yaml": schemeOf("three", none) });
    await expect(readSeeds([three])).rejects.toThrow(/d matchCertainty: speaks of matches, and there are none/);
  });
});
