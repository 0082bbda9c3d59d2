import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { productVersion } from "../../src/domain/service/productVersion.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { settingsTable } from "../../src/settingsTable.ts";
import { commandHere } from "../support/commandHere.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder, runProgram } from "../support/program.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

const folder = freshFolder();
const settings = { CONCORDANCE_DATA: path.join(folder, "data"), LOG_LEVEL: "silent" };
const document = "query ($key: String!) { contributor(key: $key) { name } }";

beforeAll(() => plantedFolder(settings.CONCORDANCE_DATA));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command line", () => {
  it("tells the version, also through npx in a checkout", () => {
    const said = execFileSync("npx", ["--no-install", "concordance", "--version"], { cwd: projectRoot, stdio: "pipe" });
    expect(String(said)).toBe(`${productVersion}\n`);
  });

  it("prints the schema that is in the repository: joining renames classes, never types", async () => {
    const { stdout } = await runProgram(["schema"]);
    expect(stdout).toBe(readFileSync(path.join(projectRoot, "schema/schema.graphql"), "utf8"));
  });

  it.each([[["nothing"]], [["ask"]], [["ask", "-", "--depth"]], [["plant", "--now"]]])(
    "ends a wrong call with 2 and says on stderr how it is called: %j",
    async (argv) => {
      const { code, stdout, stderr } = await commandHere(argv, { settings });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^error: [\s\S]*Usage: concordance/);
    },
  );

  it("shows with serve --help every setting, with what holds where it is not set", async () => {
    const { code, stdout } = await commandHere(["serve", "--help"]);
    expect(code).toBe(0);
    for (const [name, { meaning }] of Object.entries(settingsTable)) {
      expect(stdout).toContain(`\n  ${name}`);
      expect(stdout).toContain(`\n      ${meaning}\n`);
    }
    expect(stdout).toContain("\n  PORT (4000)\n");
  });

  it.each(["plant", "ask", "schema"])("shows with %s --help an example that runs", async (command) => {
    const { code, stdout, stderr } = await commandHere([command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const example = /Example:\n {2}concordance (.+)/.exec(stdout)?.[1] ?? "";
    expect(await commandHere(example.split(" "), { settings })).toMatchObject({ code: 0, stderr: "" });
  });

  it("names file, line and field of a fault with plant --check, and writes nothing", async () => {
    const wrong = await seedDirectory({ "principles.yaml": ["broader: [openness]", "broader: [opennes]"] });
    const { code, stdout, stderr } = await commandHere(["plant", "--check", wrong], { settings });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/principles\.yaml:\d+.*broader.*opennes/);
    rmSync(wrong, { recursive: true });
  });
});

describe("ask", () => {
  const variables = ["--variables", '{"key": "canada"}'];

  it("answers a document on standard input as JSON on stdout, in a folder that is not the project's", async () => {
    const ended = await runProgram(["ask", "-", ...variables], { settings, input: document, cwd: folder });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toMatchObject({ data: { contributor: { name: "Canada" } } });
  });

  it("ends with 1 where the answer has errors, and prints the answer all the same", async () => {
    const { code, stdout } = await commandHere(["ask", "-"], { settings, input: "{ nothing }" });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
  });

  it.each(["[1]", "{", '"text"'])("ends with 2 where the variables are not a JSON object: %s", async (json) => {
    const { code, stdout, stderr } = await commandHere(["ask", "-", "--variables", json], {
      settings,
      input: document,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("--variables is not a JSON object");
  });

  it("ends with 1 and a sentence where the file cannot be read", async () => {
    const { code, stdout, stderr } = await commandHere(["ask", "nowhere.graphql"], { settings });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      "The file nowhere.graphql cannot be read. Give a .graphql file, or - to read standard input.\n",
    );
  });

  it("says that a server holds the directory", async () => {
    const holder = openEmbedded(settings.CONCORDANCE_DATA);
    const { code, stdout, stderr } = await runProgram(["ask", "-", ...variables], { settings, input: document });
    await holder.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/is in use by another process, .* Stop that one/);
  });
});
