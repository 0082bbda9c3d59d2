import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  codebook,
  coded,
  contributors,
  folders,
  instruments,
  keysOf,
  matrix,
  processes,
  root,
  seeds,
  unknownKeys,
  type SeedFile,
} from "../../support/readSeeds.ts";

describe("each seed file", () => {
  const common = ["contributors", "instruments", "principles", "enshrinements", "processes", "directory"];
  const files = [
    ...common.map((name) => ({ path: `${name}.yaml`, name, up: "../schema" })),
    ...folders.map((folder) => ({
      path: `contributions/${folder}/evidence.yaml`,
      name: "evidence",
      up: "../../../schema",
    })),
  ];

  test.for(files)("$path is valid by the schema that it names for editors", ({ path, name, up }) => {
    const ajv = new Ajv({ strict: true, strictTypes: true, allErrors: true });
    const schema: object = JSON.parse(readFileSync(join(root, "schema", `${name}.schema.json`), "utf8"));
    const text = readFileSync(join(seeds, path), "utf8");
    expect(text.split("\n", 1)[0]).toBe(`# yaml-language-server: $schema=${up}/${name}.schema.json`);
    const valid = ajv.compile(schema);
    valid(parse(text));
    expect(valid.errors ?? []).toEqual([]);
  });

  test("names only sources that it describes, and no key twice", () => {
    const sourced: [SeedFile, { source: string }[]][] = [
      [contributors, [...contributors.contributors, ...contributors.contributors.flatMap((one) => one.partyTo ?? [])]],
      [instruments, instruments.instruments],
      [matrix, matrix.enshrinements],
      [processes, processes.processes],
    ];
    for (const [file, records] of sourced) {
      expect(records.filter((record) => file.sources?.[record.source] === undefined)).toEqual([]);
    }
    for (const records of [contributors.contributors, instruments.instruments, codebook.principles]) {
      expect(new Set(keysOf(records)).size).toBe(records.length);
    }
  });
});

describe("what the seeds refer to", () => {
  test("exists: instruments, provisions, principles and processes of the common files", () => {
    expect(
      unknownKeys("instrument", contributors.contributors.flatMap((one) => one.partyTo ?? []).map(instrumentOf)),
    ).toEqual([]);
    expect(
      unknownKeys(
        "instrument",
        instruments.instruments.map((one) => one.partOf),
      ),
    ).toEqual([]);
    expect(unknownKeys("instrument", [...matrix.readings, ...matrix.enshrinements].map(instrumentOf))).toEqual([]);
    expect(
      unknownKeys(
        "provision",
        matrix.enshrinements.flatMap((one) => one.provisions),
      ),
    ).toEqual([]);
    expect(
      unknownKeys(
        "principle",
        matrix.enshrinements.map((one) => one.principle),
      ),
    ).toEqual([]);
    expect(
      unknownKeys(
        "provision",
        processes.processes.map((one) => one.mandate),
      ),
    ).toEqual([]);
    const neighbours = codebook.principles.flatMap((one) => [
      ...(one.broader ?? []),
      ...(one.related ?? []),
      ...(one.notToBeConfusedWith ?? []),
    ]);
    expect(unknownKeys("principle", neighbours)).toEqual([]);
  });
});

describe("what a coded contribution refers to", () => {
  test.for(coded)("exists: $folder", ({ file }) => {
    const { contribution, passages, mentions, citations, recommendations } = file;
    expect(unknownKeys("contributor", contribution.contributors)).toEqual([]);
    expect(unknownKeys("process", [contribution.process])).toEqual([]);
    expect(
      unknownKeys("principle", [...mentions.map((one) => one.principle), ...recommendations.flatMap(advancedBy)]),
    ).toEqual([]);
    expect(unknownKeys("instrument", citations.map(instrumentOf))).toEqual([]);
    expect(
      unknownKeys(
        "provision",
        citations.flatMap((one) => keysOf(one.provisions ?? [])),
      ),
    ).toEqual([]);
    for (const invoked of recommendations.flatMap((one) => one.invokes ?? [])) {
      const [kind, key] = invoked.split(":");
      expect(unknownKeys(kind === "provision" ? "provision" : "instrument", [key])).toEqual([]);
    }
    const asked = processes.processes.find((one) => one.key === contribution.process)?.questions ?? [];
    const answered = passages.flatMap((one) => (one.question === undefined ? [] : [one.question]));
    expect(answered.filter((number) => !asked.some((question) => question.number === number))).toEqual([]);
    expect(file.coding.codebookVersion).toBe(`${codebook.scheme.key} ${codebook.scheme.version}`);
    expect(contribution.readings.map((one) => one.scheme)).toEqual([codebook.scheme.key]);
  });
});

const instrumentOf = (one: { instrument: string }): string => one.instrument;
const advancedBy = (one: { advances?: string[] }): string[] => one.advances ?? [];

test("the data dictionary explains every field that the schemas allow", () => {
  // A mapping is no seed: the help of the command explains it.
  const names = readdirSync(join(root, "schema")).filter(
    (name) => name.endsWith(".schema.json") && !["mapping.schema.json", "projectMap.schema.json"].includes(name),
  );
  const fields = names.flatMap((name) => fieldsOf(JSON.parse(readFileSync(join(root, "schema", name), "utf8"))));
  const dictionary = readFileSync(join(seeds, "README.md"), "utf8");
  expect(fields.length).toBeGreaterThan(60);
  expect(fields.filter((field) => !dictionary.includes(`\`${field}\``))).toEqual([]);
});

/** Names of the properties of a schema, at every depth. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === "properties"
      ? [...Object.keys(value).filter((name) => name !== "en"), ...Object.values(value).flatMap(fieldsOf)]
      : fieldsOf(value),
  );
}

test("the covenants have the parties that the sources give", () => {
  const states = contributors.contributors.filter((one) => one.kind === "STATE");
  const partiesTo = (key: string) => states.filter((one) => one.partyTo?.some((link) => link.instrument === key));
  expect(states.length).toBe(193);
  expect(partiesTo("iccpr").length).toBe(173);
  expect(states.filter((one) => one.partyTo === undefined).length).toBe(16);
});
