import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Ajv } from "ajv";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { priorsShape, ruleShapes, type Shape } from "../../src/extraction/rules/ruleShapes.ts";
import { rulesFolder } from "./reader.ts";

const schemas = join(rulesFolder, "../../schema/reading");
const shapes: Readonly<Record<string, Shape>> = { ...ruleShapes, priors: priorsShape };
const text = { $ref: "#/definitions/text" };
const texts = { $ref: "#/definitions/texts" };
const rules = { $ref: "#/definitions/rules" };
const ruleFields = { rule: text, yes: texts, no: texts };
const definitions = {
  text: { type: ["string", "number"] },
  texts: { type: "array", items: text },
  rules: {
    type: "array",
    items: {
      anyOf: [text, { type: "object", additionalProperties: false, required: ["rule"], properties: ruleFields }],
    },
  },
};

/** The JSON Schema of what may stand at a place. */
function schemaOf(shape: Shape): object {
  if (shape === "text") return text;
  if (shape === "number") return { type: "number" };
  if (shape === "texts") return texts;
  if (shape === "rules") return rules;
  if ("mapOf" in shape) return { type: "object", additionalProperties: schemaOf(shape.mapOf) };
  const properties = Object.fromEntries(Object.entries(shape.fields).map(([name, one]) => [name, schemaOf(one)]));
  return { type: "object", additionalProperties: false, properties };
}

async function printed(name: string, file: string): Promise<string> {
  const head = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Rules for reading, ${name}.yaml; seeds/reading/README.md says what each list means`,
  };
  const schema = { ...head, ...schemaOf(shapes[name]!), definitions };
  return format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: "json" });
}

it.each(Object.keys(shapes))(
  "the schema of %s.yaml is what the program reads; npx vitest -u writes it anew",
  async (name) => {
    const file = join(schemas, `${name}.schema.json`);
    await expect(await printed(name, file)).toMatchFileSnapshot(file);
  },
);

const files = readdirSync(rulesFolder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));

it.each(files)("%s names its schema for editors and is valid by it, and a word more is not", (file) => {
  const name = file.replace(/^.*\/|\.yaml$/g, "");
  const source = readFileSync(join(rulesFolder, file), "utf8");
  const schema = relative(dirname(join(rulesFolder, file)), join(schemas, `${name}.schema.json`));
  expect(source.split("\n", 1)[0]).toBe(`# yaml-language-server: $schema=${schema}`);
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  const valid = ajv.compile(JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), "utf8")) as object);
  valid(parse(source));
  expect(valid.errors ?? []).toEqual([]);
  expect(valid({ ...(parse(source) as object), another: true })).toBe(false);
});
