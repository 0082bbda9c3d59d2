import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandHere } from "../support/commandHere.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder } from "../support/program.ts";

const folder = freshFolder();
const mine = path.join(folder, "mine");
const settings = { CONCORDANCE_DATA: path.join(folder, "data"), LOG_LEVEL: "silent" };
const evidence = path.join(mine, "contributions/2016-wgec-norway/evidence.yaml");
const concordance = async (...argv: string[]) => {
  const { code, stdout, stderr } = await commandHere(argv, {
    settings: { ...settings, CONCORDANCE_SEEDS: mine },
    cwd: folder,
  });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stdout;
};
const sentence = (number: number) => `Item ${number}: we support transparency in the decisions of the body.`;
const next = "We support transparency. We also support privacy.";

/** What a person does in an editor: status after status, of the mentions in their order. */
function decide(statuses: readonly string[]): void {
  let at = 0;
  const [before = "", mentions = ""] = readFileSync(evidence, "utf8").split(/(?=^mentions:)/m);
  const decided = mentions.replace(
    /status: \w+/g,
    (old) => `status: ${statuses[at++] ?? old.slice("status: ".length)}`,
  );
  writeFileSync(evidence, before + decided);
}

beforeAll(async () => {
  mkdirSync(mine);
  await plantedFolder(settings.CONCORDANCE_DATA);
  const items = Array.from({ length: 12 }, (_none, at) => sentence(at + 1));
  writeFileSync(path.join(folder, "items.txt"), `${items.join("\n\n")}\n`);
  writeFileSync(path.join(folder, "next.txt"), `${next}\n`);
  // Before there is a contribution the directory is none.
  const submitter = ["--contributor", "norway", "--process", "wgec-2016", "--out", mine];
  const { code } = await commandHere(["ingest", "items.txt", ...submitter], { settings, cwd: folder });
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function confidences(): Promise<Record<string, number>> {
  const { mentions } = JSON.parse(await concordance("analyse", "next.txt", "--json")) as {
    mentions: { principle: { key: string }; confidence: number }[];
  };
  return Object.fromEntries(mentions.map(({ principle, confidence }) => [principle.key, confidence]));
}

describe("what people decided about a rule's proposals", () => {
  let before: Record<string, number>;
  const decisions = [...Array.from({ length: 9 }, () => "REJECTED"), "ACCEPTED", "ACCEPTED", "ACCEPTED"];

  it("changes nothing while there are nine decisions: the rule's own estimate stands", async () => {
    before = await confidences();
    decide(decisions.slice(0, 9));
    expect(await confidences()).toEqual(before);
  });

  it("is the confidence of that rule from ten on, of no other rule", async () => {
    decide(decisions);
    // Three of twelve: (3 + 1) / (12 + 2).
    expect(await confidences()).toEqual({ ...before, transparency: 0.29 });
  });

  it("orders what is to be judged, the surest first, and says on how many decisions it rests", async () => {
    const lines = (await concordance("analyse", "next.txt", "--by-confidence")).trimEnd().split("\n");
    expect(lines[0]).toMatch(/^0\.\d\d {2}privacy AFFIRMS {2}"privacy" {2}\(way: privacy\)$/);
    expect(lines.at(-1)).toMatch(/^0\.29 {2}transparency AFFIRMS {2}"transparency" {2}\(.*; 3 of 12 accepted\)$/);
    const report = await concordance(
      "ingest",
      "next.txt",
      "--contributor",
      "sweden",
      "--process",
      "wgec-2016",
      "--out",
      mine,
    );
    expect(report).toMatch(/Judge first.*\n {2}0\.\d\d privacy.*\n {2}0\.29 transparency/);
    expect(readFileSync(evidence.replace("norway", "sweden"), "utf8")).toContain("confidence: 0.29");
  });

  it("counts for the API too, once it is planted", async () => {
    await concordance("plant", mine);
    const query = `{ analyse(text: ${JSON.stringify(next)}) { mentions { principle { key } confidence } } }`;
    writeFileSync(path.join(folder, "analyse.graphql"), query);
    const { data } = JSON.parse(await concordance("ask", "analyse.graphql")) as {
      data: { analyse: { mentions: { principle: { key: string }; confidence: number }[] } };
    };
    expect(data.analyse.mentions.find(({ principle }) => principle.key === "transparency")?.confidence).toBe(0.29);
  });

  it("is shown by evaluate for each rule as a Beta posterior", async () => {
    writeFileSync(path.join(folder, "next.gold.json"), JSON.stringify({ file: "next.txt", principles: [] }));
    const report = await concordance("evaluate", ".", "--by-rule");
    expect(report).toMatch(/ 3 +9 +\d+ {2}0\.29 Beta\(4, 10\)\* +way: transparent/);
    expect(report).toContain("from 10 decisions on");
  });

  it("stays when the document is read again", async () => {
    const stood = readFileSync(evidence, "utf8");
    await concordance("ingest", "items.txt", "--contributor", "norway", "--process", "wgec-2016", "--out", mine);
    expect(readFileSync(evidence, "utf8")).toBe(stood);
  });
});
