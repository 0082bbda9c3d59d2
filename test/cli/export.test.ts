import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commandHere } from "../support/commandHere.ts";
import { plantedSettings } from "../support/plantedFolder.ts";
import { freshFolder, runProgram } from "../support/program.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

let settings: Record<string, string>;
beforeAll(async () => void (settings = await plantedSettings()));
const run = (...argv: string[]) => commandHere(argv, { settings });
const runEmpty = (...argv: string[]) => commandHere(argv, { settings: { ...settings, CONCORDANCE_DATA: ":memory:" } });

describe("concordance export", () => {
  it("ends with files, bytes, data version and content hash; what import says of it is the same", async () => {
    const folder = path.join(freshFolder(), "data");
    const { code, stdout, stderr } = await run("export", folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [counts, version, hash] = stdout.trim().split("\n");
    expect(counts).toMatch(/^25 files, \d+ bytes$/);
    expect(readdirSync(folder)).toContain("datapackage.json");
    const imported = await runEmpty("import", folder, "--into-empty");
    expect(imported).toMatchObject({ code: 0, stderr: "" });
    expect(imported.stdout.trim().split("\n")).toEqual([expect.stringMatching(/^created \d+$/), version, hash]);
  });

  it("comes back from the graph that it was brought into, and the product's seeds do not come beside it", async () => {
    const [folder, again] = [path.join(freshFolder(), "data"), path.join(freshFolder(), "again")];
    const other = { ...settings, CONCORDANCE_DATA: path.join(freshFolder(), "graph") };
    const first = await run("export", folder);
    expect(await commandHere(["import", folder, "--into-empty"], { settings: other })).toMatchObject({ code: 0 });
    expect(await commandHere(["export", again], { settings: other })).toEqual(first);
  });

  it("replaces an export, and leaves alone what is not one", async () => {
    const [folder, other] = [path.join(freshFolder(), "data"), path.join(freshFolder(), "mine")];
    mkdirSync(folder);
    const whole = await run("export", folder);
    const part = await run("export", folder, "--only", "contribution=wgec-2016/canada", "--status", "accepted");
    expect([whole.code, part.code]).toEqual([0, 0]);
    expect(readFileSync(path.join(folder, "contributions.csv"), "utf8").split("\n")).toHaveLength(3);
    expect(readdirSync(path.dirname(folder))).toEqual(["data"]);
    mkdirSync(other);
    writeFileSync(path.join(other, "notes.txt"), "mine");
    expect(await run("export", other)).toMatchObject({ code: 1, stderr: expect.stringContaining("is no export") });
    expect(readdirSync(other)).toEqual(["notes.txt"]);
  });

  it("writes one table, the archive or another file where one is named", async () => {
    const folder = freshFolder();
    for (const [name, first] of [
      ["mine.csv", "key,kind,contributors"],
      ["principles.jsonl", '{"key":"access-affordability"'],
      ["evidence.parquet", "PAR1"],
      ["whole.zip", "PK"],
      ["whole.xlsx", "PK"],
      ["mine.csl.json", "["],
      ["croissant.json", "{"],
    ] as const) {
      const { code, stdout } = await run("export", path.join(folder, name));
      expect([code, stdout.split("\n")[0]]).toEqual([0, expect.stringMatching(/^1 file, \d+ bytes$/)]);
      expect(readFileSync(path.join(folder, name), "utf8").startsWith(first)).toBe(true);
    }
    expect(readdirSync(folder)).toHaveLength(7);
  });

  it("puts other formats beside the tables of a folder, and the whole graph as RDF comes back alone", async () => {
    const folder = path.join(freshFolder(), "data");
    const { stdout } = await run("export", folder, "--format", "parquet", "codings", "rdf");
    expect(stdout).toMatch(/^52 files/);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["codings.csv", "evidence.parquet", "evidence.csv"]));
    const imported = await runEmpty("import", path.join(folder, "graph.nq"));
    expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining(stdout.split("\n")[1]!) });
  });

  it.each([
    [["--only", "contribution=wgec-2016/canda"], 'There is no contribution "wgec-2016/canda"; did you mean'],
    [["--only", "principle=openness"], "Write --only contribution=<key>"],
    [["--status", "acepted"], 'There is no status "acepted"; did you mean "accepted"'],
  ])("refuses %j with a sentence, and writes nothing", async (flags, sentence) => {
    const folder = path.join(freshFolder(), "data");
    const { code, stderr } = await run("export", folder, ...flags);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(sentence) });
    expect(existsSync(folder)).toBe(false);
  });
});

it("takes a name that ends like a file's for no folder, and tells which endings there are", async () => {
  const folder = freshFolder();
  for (const name of ["codings.json", "citations.csl", "README.md"]) {
    const place = path.join(folder, name);
    const { code, stderr } = await run("export", place);
    const sentence = `${place}: no export has the ending ${path.extname(name)}. Name a file that ends in .atom, .bib, `;
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(sentence) });
  }
  expect(readdirSync(folder)).toEqual([]);
  const named = path.join(folder, "my.zip.data/");
  expect(await run("export", named)).toMatchObject({ code: 0, stderr: "" });
});

it("refuses one language of the whole graph, and of what is no codebook", async () => {
  for (const name of ["graph.ttl", "graph.nq", "mine.nq"]) {
    const file = path.join(freshFolder(), name);
    const { code, stderr } = await run("export", file, "--language", "fr");
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("go with a codebook in SKOS") });
    expect(existsSync(file)).toBe(false);
  }
});

it("writes one file to the standard output, named by where the site stands, and says so where nobody did", async () => {
  // A process of its own, and more than a pipe holds: all of it has to be through when that ends.
  const out = await runProgram(["export", "-", "--format", "skos", "--base", "https://site.example"], { settings });
  const bytes = Buffer.byteLength(out.stdout);
  expect(bytes).toBeGreaterThan(65_536);
  expect(out).toMatchObject({ code: 0, stderr: expect.stringMatching(new RegExp(`^1 file, ${bytes} bytes\n`)) });
  expect(out.stdout).toMatch(/^@prefix c: <https:\/\/site\.example\/ns#> \./);
  for (const [name, warning] of [
    ["mine.ttl", expect.stringContaining("concordance.invalid/ that lead nowhere")],
    ["mine.gexf", expect.stringContaining("concordance.invalid/ that lead nowhere")],
    ["mine.csv", ""],
  ])
    expect(await run("export", path.join(freshFolder(), name))).toMatchObject({ code: 0, stderr: warning });
  expect(await run("export", "-", "--base", "site")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("is not a web address"),
  });
}, 120_000);

it("writes a bundle that comes back into an empty graph with the same hash, and stays alone there", async () => {
  const folder = freshFolder();
  const [bundle, again] = [path.join(folder, "bundle"), path.join(folder, "again")];
  const graph = (name: string) => ({ CONCORDANCE_DATA: path.join(folder, name), LOG_LEVEL: "silent" });
  const asked = (settings: Record<string, string>, ...argv: string[]) => commandHere(argv, { settings });
  const planted = await asked(graph("one"), "plant", "--alone", await seedDirectory());
  expect(planted).toMatchObject({ code: 0, stderr: "" });
  const first = await asked(graph("one"), "export", bundle, "--format", "seeds");
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(await asked(graph("two"), "plant", "--alone", bundle)).toMatchObject({ code: 0, stderr: "" });
  const second = await asked(graph("two"), "export", again, "--format", "seeds");
  expect(hashIn(second.stdout)).toBe(hashIn(first.stdout));
  const refused = await asked(graph("two"), "plant", "--alone", bundle);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("not empty") });
  const both = await asked(graph("two"), "export", path.join(folder, "both"), "--format", "seeds", "parquet");
  expect(both).toMatchObject({ code: 1, stderr: expect.stringContaining("has a folder of its own") });
}, 240_000);

const hashIn = (report: string) => /content hash [0-9a-f]{64}/.exec(report)![0];
