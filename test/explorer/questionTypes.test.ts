import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import prettier from "prettier";
import { expect, it } from "vitest";
import { questionOf } from "../../src/explorer/questions.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { schema } from "../support/engines.ts";
import { typesOfEnums, typesOfQuestion } from "../../src/api/client/typesOfQuestion.ts";

const folder = path.join(projectRoot, "src/explorer");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".graphql"))
  .sort();
const isFragment = (file: string) => file.startsWith("fragments/");

/** `home/home.graphql` → `home/homeTypes.ts`, `fragments/NodeLabel.graphql` → `fragments/NodeLabel.ts` */
const typesFile = (file: string) =>
  path.join(folder, file.replace(/\.graphql$/, isFragment(file) ? ".ts" : "Types.ts"));

it("there are questions", () => {
  expect(files.length).toBeGreaterThan(3);
});

const again = "`npx vitest run test/explorer/questionTypes.test.ts -u` writes them";
const madeFrom = (source: string) =>
  `// Made from ${source} by test/explorer/questionTypes.test.ts; -u makes it again.\n`;

function typesIn(file: string, enums: Set<string>) {
  return typesOfQuestion(schema, parse(readFileSync(path.join(folder, file), "utf8")), { enums });
}

async function formatted(file: string, text: string): Promise<string> {
  const options = (await prettier.resolveConfig(file)) ?? {};
  return prettier.format(text, { ...options, parser: "typescript" });
}

it.each(files)(`the types beside %s are true: ${again}`, async (file) => {
  const enums = new Set<string>();
  const { text, fragments } = typesIn(file, enums);
  const imports = fragments
    .filter((name) => existsSync(path.join(folder, "fragments", `${name}.graphql`)))
    .map((name) => `import type { ${name} } from "${isFragment(file) ? "." : "../fragments"}/${name}.ts";`);
  if (enums.size > 0) imports.unshift(`import type { ${[...enums].sort().join(", ")} } from "../enums.ts";`);
  const whole = `${madeFrom(`${path.basename(file)} and the schema`)}${imports.join("\n")}\n\n${text}`;
  await expect(await formatted(typesFile(file), whole)).toMatchFileSnapshot(typesFile(file));
});

it(`the values of enums are true: ${again}`, async () => {
  const enums = new Set<string>();
  for (const file of files) typesIn(file, enums);
  const [file, whole] = [path.join(folder, "enums.ts"), `${madeFrom("the schema")}\n${typesOfEnums(schema, enums)}`];
  await expect(await formatted(file, whole)).toMatchFileSnapshot(file);
});

it.each(files.filter((file) => !isFragment(file)))("%s is a question that the schema takes", (file) => {
  expect(validate(schema, parse(questionOf(path.dirname(file))))).toEqual([]);
});
