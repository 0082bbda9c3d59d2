import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import prettier from "prettier";
import { expect, it } from "vitest";
import { questionOf } from "../../src/explorer/questions.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { schema } from "../support/engines.ts";
import { typesOfQuestion } from "../../src/api/client/typesOfQuestion.ts";

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

it.each(files)(
  "the types beside %s are true: `npx vitest run test/explorer/questionTypes.test.ts -u` writes them",
  async (file) => {
    const { text, fragments } = typesOfQuestion(schema, parse(readFileSync(path.join(folder, file), "utf8")));
    const imports = fragments
      .filter((name) => existsSync(path.join(folder, "fragments", `${name}.graphql`)))
      .map((name) => `import type { ${name} } from "${isFragment(file) ? "." : "../fragments"}/${name}.ts";`);
    const whole = `// Made from ${path.basename(file)} and the schema by test/explorer/questionTypes.test.ts; -u makes it again.\n${imports.join("\n")}\n\n${text}`;
    const options = (await prettier.resolveConfig(typesFile(file))) ?? {};
    await expect(await prettier.format(whole, { ...options, parser: "typescript" })).toMatchFileSnapshot(
      typesFile(file),
    );
  },
);

it.each(files.filter((file) => !isFragment(file)))("%s is a question that the schema takes", (file) => {
  expect(validate(schema, parse(questionOf(path.dirname(file))))).toEqual([]);
});
