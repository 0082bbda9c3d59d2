import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AuditLine } from "../../src/access/audited.ts";
import { commandHere } from "../support/commandHere.ts";
import { freshFolder } from "../support/program.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const folder = freshFolder();
const inData = (name: string) => path.join(folder, name);

async function recorded(
  data: string,
  ...argv: string[]
): Promise<{ code: number | null; line: AuditLine | undefined }> {
  const linesIn = () => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
  const file = path.join(inData(data), "audit.jsonl");
  const before = linesIn().length;
  const { code } = await commandHere(argv, { settings: { CONCORDANCE_DATA: inData(data), LOG_LEVEL: "error" } });
  const [line, ...more] = linesIn().slice(before);
  expect(more).toEqual([]);
  return { code, line: line === undefined ? undefined : (JSON.parse(line) as AuditLine) };
}

const table = "contribution,contributor,kind,date,Openness\nOur secret view,Acme,BUSINESS,2014,§ 1\n";

describe("the audit record", { timeout: 120_000 }, () => {
  it("says who planted what, when, with which counts, for the owner of the graph only", async () => {
    const { code, line } = await recorded("data", "plant");
    expect(code).toBe(0);
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      who: `user:${userInfo().username}`,
      what: "plant",
      of: ["concordance"],
      outcome: "accepted",
      counts: expect.objectContaining({ created: expect.any(Number), removed: 0, dataVersion: expect.any(String) }),
    });
    expect((statSync(path.join(inData("data"), "audit.jsonl")).mode & 0o777).toString(8)).toBe("600");
  });

  it("of an import and what takes it back, without a word of the table", async () => {
    const file = fileWith(table);
    const done = await recorded("data", "import", file, "--scheme", "rights", "--extent", "full");
    expect(done.line).toMatchObject({
      what: "import",
      of: [file],
      outcome: "accepted",
      counts: { documents: 1, codings: 1 },
    });
    const owner = `${path.basename(file)} (rights)`;
    expect((await recorded("data", "plant", "--forget", owner)).line).toMatchObject({
      what: "forget",
      of: [owner],
      outcome: "accepted",
    });
    expect(readFileSync(path.join(inData("data"), "audit.jsonl"), "utf8")).not.toContain("secret");
  });

  it("also of what was refused: a table with faults, an owner that nobody is, seeds with faults", async () => {
    const wrong = await recorded("data", "import", fileWith(table.replace("2014", "2014-13")), "--scheme", "rights");
    expect([wrong.code, wrong.line]).toEqual([
      1,
      expect.objectContaining({ outcome: "refused", counts: expect.objectContaining({ refused: 1, created: 0 }) }),
    ]);
    expect((await recorded("data", "plant", "--forget", "nobody")).line).toMatchObject({
      what: "forget",
      outcome: "refused",
      because: "Error",
    });
    const seeds = freshFolder();
    writeFileSync(path.join(seeds, "contributors.yaml"), "- secret");
    const { code, line } = await recorded("data", "plant", seeds);
    expect([code, line]).toEqual([1, expect.objectContaining({ of: ["concordance", seeds], outcome: "refused" })]);
    expect(JSON.stringify(line)).not.toContain("secret");
  });

  it("says nothing of what only reads: a check, a dry run, a question", async () => {
    for (const argv of [
      ["plant", "--check"],
      ["import", fileWith(table), "--scheme", "rights", "--dry-run"],
      ["ask", "schema/questions/05-a-principle-in-words.graphql"],
    ])
      expect((await recorded("data", ...argv)).line).toBeUndefined();
  });

  it("of documents that were read, and of a backup that was put back", async () => {
    const out = path.join(freshFolder(), "ingested");
    const paper = fileWith("Our paper\n\nWe support openness.\n");
    const argv = ["ingest", paper, "--contributor", "sweden", "--process", "wgec-2016", "--out", out];
    expect((await recorded("data", ...argv)).line).toMatchObject({
      what: "ingest",
      of: [out],
      counts: { taken: 1, failed: 0 },
    });
    const backup = path.join(folder, "graph.backup");
    expect((await recorded("data", "backup", backup)).line).toBeUndefined();
    expect((await recorded("restored", "restore", backup)).line).toMatchObject({
      what: "restore",
      of: [backup],
      outcome: "accepted",
      counts: { nodes: expect.any(Number) },
    });
    expect((await recorded("restored", "restore", backup)).line).toMatchObject({
      outcome: "refused",
      because: "Error",
    });
  });
});
