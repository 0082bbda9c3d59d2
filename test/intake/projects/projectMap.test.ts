import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { importHelp } from "../../../src/cli/importHelp.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { ProjectDefaultsRecord, ProjectMapRecord } from "../../../src/sources/projects/ProjectMapRecord.ts";
import { readProjectMap } from "../../../src/sources/projects/readProjectMap.ts";
import { fieldsOf } from "../../../src/sources/seeds/fields.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

type Properties = Record<string, { description: string; properties?: Properties }>;
const file = path.join(projectRoot, "schema/projectMap.schema.json");
const schema = JSON.parse(readFileSync(file, "utf8")) as { properties: Properties };
const valid = new Ajv({ strict: true, strictTypes: true, allErrors: true }).compile(schema);

it("the schema of maps of projects has the fields of the record, each with its meaning, and the help names them", () => {
  const { defaults } = schema.properties;
  expect(Object.keys(schema.properties).sort()).toEqual([...fieldsOf(ProjectMapRecord).keys()].sort());
  expect(Object.keys(defaults!.properties!).sort()).toEqual([...fieldsOf(ProjectDefaultsRecord).keys()].sort());
  const all = { ...schema.properties, ...defaults!.properties! };
  expect(Object.values(all).filter(({ description }) => description.length < 10)).toEqual([]);
  const [, help = ""] = importHelp.split("A file for --codes");
  expect(Object.keys(all).filter((name) => !new RegExp(`\\b${name}\\b`).test(help))).toEqual([]);
});

const map = `source: team file
principles: { openness: [Freely open, Open net] }
instruments: { charter: [The paper] }
ignore: [Mood]
contributors: { sweden: [Interview 1] }
defaults: { date: "2014", language: fr }
`;

it("schema and reader take the same map", async () => {
  expect(valid(parse(map))).toBe(true);
  expect(JSON.parse(JSON.stringify(await readProjectMap(fileWith(map, "map.yaml"))))).toEqual(parse(map));
});

it.each([
  ["ignored: [Mood]", 'map.yaml:2 ignored: is not a field here; did you mean "ignore"?'],
  ["defaults: { kind: STATE }", "map.yaml:2 defaults kind: is not a field here; the fields are date, language"],
  ["ignore: Mood", "map.yaml:2 ignore: must be a list"],
  ["defaults: { date: soon }", 'map.yaml:2 defaults date: "soon" is not a date'],
])("both refuse %s, the reader with line and field", async (line, sentence) => {
  const wrong = `# by hand\n${line}\n`;
  expect(valid(parse(wrong))).toBe(false);
  await expect(readProjectMap(fileWith(wrong, "map.yaml"))).rejects.toThrow(sentence);
});
