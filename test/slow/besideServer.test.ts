import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../src/api/client/exampleQuestions.ts";
import { ask } from "../../src/api/graphql/ask.ts";
import { productVersion } from "../../src/domain/service/productVersion.ts";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { openShared } from "../../src/graph/shared/openShared.ts";
import { statement, statementOf } from "../../src/graph/statements.ts";
import { restore } from "../../src/intake/backup/restore.ts";
import { apollo } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { type Ended, type RunningProgram, runProgram, startProgram } from "../support/program.ts";
import { asked, read, serving, untilReady } from "./serving.ts";

const { folder } = serving();
const CONCORDANCE_DATA = path.join(folder, "data");
const settings = { CONCORDANCE_DATA, STOP_TIMEOUT: "2" };
const command = (argv: string[], input?: string) => runProgram(argv, { settings, cwd: folder, input });
const clients = 20;
/** A write of one node that waits until it is told to go on, as a command does that is slow. */
const writeSlowly = async () => {
  const graph = (await openShared(CONCORDANCE_DATA, productVersion))!;
  let begun!: () => void;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const lost = graph.write(async (transaction) => {
    await transaction.run(statementOf("of a test", "CREATE (n:Principle {id: 'principle:half'}) RETURN n.id AS id"));
    begun();
    for (;;) {
      await sleep(20);
      await transaction.run(statement("service/ping"));
    }
  });
  await Promise.race([hasBegun, lost]);
  return { lost };
};

describe("beside a server on the embedded graph", { timeout: 120_000 }, () => {
  let server: RunningProgram;
  let address: string;
  /** A backup that was taken while others wrote. */
  let kept: Ended;
  /** What the questions of the contract were answered, by the version of the data. */
  const answersOf = new Map<string, string>();
  const nineAnswers = async (): Promise<[dataVersion: string, answers: string]> => {
    const asking = exampleQuestions().map(({ document: query }) =>
      read(`${address}/graphql`, { ...asked, body: JSON.stringify({ query }) }),
    );
    const answers = await Promise.all(asking);
    const [{ body }] = answers as [(typeof answers)[number]];
    return [body.extensions.dataVersion, JSON.stringify(answers.map((answer) => answer.body.data))];
  };
  const start = async () => {
    server = startProgram(["serve"], { settings, cwd: folder });
    address = await server.address;
    await untilReady(address, 60_000);
  };
  beforeAll(async () => {
    await plantedFolder(CONCORDANCE_DATA);
    await start();
  });
  afterAll(async () => {
    server.child.kill("SIGKILL");
    await server.ended;
  });

  it("commands that read give what they would without it", async () => {
    writeFileSync(path.join(folder, "t.csv"), "contribution,contributor,kind,P\nA,Acme,BUSINESS,1\n");
    const [answer, dry] = await Promise.all([
      command(["ask", "-"], (JSON.parse(asked.body) as { query: string }).query),
      command(["import", "t.csv", "--scheme", "rights", "--dry-run"]),
    ]);
    expect(answer).toMatchObject({ code: 0, stderr: "" });
    const served = (await read(`${address}/graphql`, asked)).body;
    expect(JSON.parse(answer.stdout)).toEqual(served);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining("dry run: nothing was written") });
  });

  it(`a paper is ingested and planted while ${clients} clients ask: all are answered, and within 2 s with the paper`, async () => {
    const paper =
      "Our view is short.\n\nThe harbour of the network should be run by all who moor there, and openness matters.\n";
    writeFileSync(path.join(folder, "paper.txt"), paper);
    const submitted = ["--contributor", "sweden", "--process", "wgec-2016", "--key", "wgec-2016/sweden-late"];
    const query = '{ contribution(key: "wgec-2016/sweden-late") { title } }';
    const question = { ...asked, body: JSON.stringify({ query }) };
    let isOver = false;
    const wrong: unknown[] = [];
    let seenAt: number | undefined;
    const client = async () => {
      while (!isOver) {
        const { status, body } = await read(`${address}/graphql`, question);
        if (status !== 200 || body.errors !== undefined) wrong.push({ status, body });
        if (body.data?.contribution) seenAt ??= performance.now();
        await sleep(150);
      }
    };
    const ingested = await command(["ingest", "paper.txt", ...submitted, "--out", "mine"]);
    answersOf.set(...(await nineAnswers()));
    const asking = Promise.all(Array.from({ length: clients }, client));
    const keeping = command(["backup", "kept.backup"]);
    const planted = await command(["plant", "mine"]);
    const reportedAt = performance.now();
    while (seenAt === undefined && performance.now() - reportedAt < 2_000) await sleep(20);
    isOver = true;
    await asking;
    kept = await keeping;
    answersOf.set(...(await nineAnswers()));
    expect(ingested).toMatchObject({ code: 0, stdout: expect.stringContaining("concordance plant mine") });
    expect(planted).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/^created [1-9]\d*, updated /),
    });
    expect(wrong).toEqual([]);
    expect(seenAt).toBeDefined();
    const audit = readFileSync(path.join(CONCORDANCE_DATA, "audit.jsonl"), "utf8").trim().split("\n");
    expect(JSON.parse(audit.at(-1)!)).toMatchObject({
      what: "plant",
      of: ["concordance", "mine"],
      outcome: "accepted",
    });
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toMatch(/^concordance_engine_calls_total\{call="write",outcome="ok"\} [1-9]/m);
  });

  it("a second server does not start, and says that the graph is in use", async () => {
    expect(await command(["serve"])).toMatchObject({ code: 1, stderr: expect.stringMatching(/is in use by another/) });
  });

  it("a command that outlasts the server's stop hears so, and the server ends in time", async () => {
    const { lost } = await writeSlowly();
    const began = performance.now();
    server.child.kill("SIGTERM");
    await expect(lost).rejects.toThrow(/^the server that held .* was stopped before this command was done/);
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it("of a server that is killed under a command nothing half is left, and the next one takes commands again", async () => {
    await start();
    const { lost } = await writeSlowly();
    server.child.kill("SIGKILL");
    await expect(lost).rejects.toThrow(/^the server that held .* ended before this command was done/);
    await server.ended;
    expect(existsSync(path.join(CONCORDANCE_DATA, "commands.sock"))).toBe(true);
    const graph = openEmbedded(CONCORDANCE_DATA);
    const content = await contentOf(graph);
    await graph.close();
    expect(content.join("\n")).not.toContain("principle:half");
    // What was kept is one of the states that were answered, as a whole.
    const [, version = ""] = /^data version (\w+)$/m.exec(kept.stdout) ?? [];
    const restored = openEmbedded(undefined);
    await restore(restored, path.join(folder, "kept.backup"));
    const again = exampleQuestions().map(
      async ({ document }) => (await ask(apollo, restored, { query: document })).data,
    );
    expect(JSON.stringify(await Promise.all(again))).toBe(answersOf.get(version));
    await restored.close();
    await start();
    const next = (await openShared(CONCORDANCE_DATA, productVersion))!;
    expect(await next.read(statement("service/things"))).toEqual([{ things: expect.any(Number) }]);
    await next.close();
  });
});
