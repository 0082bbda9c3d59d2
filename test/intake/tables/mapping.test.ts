import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { importHelp } from "../../../src/cli/importHelp.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { MappingRecord } from "../../../src/sources/tables/mapping/MappingRecord.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { fieldsOf, type RecordClass } from "../../../src/sources/seeds/fields.ts";
import { emptyGraph, imageOfSeeds } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { plant } from "../../support/planting.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

interface Schema {
  description?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
  definitions?: Record<string, Schema>;
}

const schema = JSON.parse(readFileSync(path.join(projectRoot, "schema/mapping.schema.json"), "utf8")) as Schema;
const valid = new Ajv({ strict: true, strictTypes: true, allErrors: true }).compile(schema);

/** The lines of the help between two that begin so, without their indentation. */
function lines(from: string, to: string): string {
  const all = importHelp.split("\n");
  const start = all.findIndex((line) => line.startsWith(from));
  const end = all.findIndex((line, at) => at > start && line.startsWith(to));
  return all
    .slice(start, end)
    .map((line) => line.slice(2))
    .join("\n");
}

const mapping = lines("  headings: {", "  Document;");
const table = lines("  Document;", "A project of");

/** Of one of a list, and of what is described for several fields. */
function shapeOf({ items, $ref, ...own }: Schema): Schema {
  if (items !== undefined) return shapeOf(items);
  return $ref === undefined ? own : schema.definitions![path.posix.basename($ref)]!;
}

describe("the schema of mapping files", () => {
  it("has the fields of the record, at every depth, each with its meaning", () => {
    const compare = (record: RecordClass, { properties = {} }: Schema) => {
      const fields = fieldsOf(record);
      expect(Object.keys(properties).sort()).toEqual([...fields.keys()].sort());
      for (const [name, field] of fields)
        if (typeof field === "object") compare(field.type(), shapeOf(properties[name]!));
    };
    compare(MappingRecord, schema);
    const plain = Object.entries(schema.properties!).flatMap(([name, one]) =>
      ["kinds", "stances"].includes(name) ? [one] : [one, ...Object.values(one.properties ?? {}).map(shapeOf)],
    );
    expect(plain.filter(({ description = "" }) => description.length < 10)).toEqual([]);
  });

  it("takes the example of the help, and refuses what the record refuses", () => {
    expect(valid(parse(mapping))).toBe(true);
    for (const wrong of ["shape: tall", "headingsAt: 0", "separator: comma", "cells: { absent: [x] }", "extent: full"])
      expect([wrong, valid(parse(wrong))]).toEqual([wrong, false]);
  });
});

describe("the help of the command", () => {
  it("names every key of a mapping, the keys below it and their values", () => {
    const words = Object.entries(schema.properties!).flatMap(([name, one]) => [
      name,
      ...Object.keys(one.properties ?? {}),
      ...(one.enum ?? []),
    ]);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(importHelp))).toEqual([]);
    const [reference] = importHelp.split("This mapping reads").slice(0, 1);
    for (const name of Object.keys(schema.properties!)) expect(reference).toMatch(new RegExp(`^  ${name} {2,}`, "m"));
  });

  it("shows a mapping that reads the table below it", async () => {
    const graph = await emptyGraph("embedded");
    await plant(graph, (await imageOfSeeds()).model);
    const options = { scheme: "rights", mapping: fileWith(mapping, "mapping.yaml") };
    const report = await importTable(graph, fileWith(table), options);
    expect(report).toMatchObject({ refused: 0, documents: 2, principles: 2, codings: 3 });
    const content = (await contentOf(graph)).join("\n");
    for (const words of [
      "Rights of users",
      "Suède",
      "article 7",
      '"source":"contributor:sweden","target":"contribution:rights/',
      '"language":"fr"',
      "CIVIL_SOCIETY",
    ])
      expect(content).toContain(words);
  });
});
