import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { runProgram } from "../support/program.ts";
import { asked, read, serving, untilReady } from "./serving.ts";

const { folder, serve } = serving();

describe("serve", () => {
  it("lives at once in an empty folder, says why it is not ready, plants, and is ready", async () => {
    const address = await serve().address;
    const first = await read(`${address}/readyz`);
    expect(first).toEqual({ status: 503, body: { status: "not ready", reason: "the graph is being prepared" } });
    expect(await read(`${address}/healthz`)).toEqual({ status: 200, body: { status: "ok" } });
    const early = await read(`${address}/graphql`, asked);
    expect(early).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }] } });
    await untilReady(address, 20_000);
    expect(await read(`${address}/graphql`, asked)).toMatchObject({
      status: 200,
      body: { data: { contributor: { name: "Canada" } } },
    });
  });

  it("stops on SIGTERM and on SIGINT with exit code 0, and keeps stdout empty", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const program = serve();
      await untilReady(await program.address, 20_000);
      program.child.kill(signal);
      expect(await program.ended).toMatchObject({ code: 0, signal: null, stdout: "" });
    }
  });

  it.each([
    ["nothing", "", 3_000],
    ["half a head", "GET / HTTP/1.1\r\n", 4_500],
  ])("stops though a client is connected that has said %s", async (_what, said, withinMs) => {
    const program = serve({ STOP_TIMEOUT: "4" });
    const address = await program.address;
    await untilReady(address, 20_000);
    const socket = connect(Number(new URL(address).port), "127.0.0.1").on("error", () => undefined);
    await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
    if (said !== "") socket.write(said);
    // Read, so that the end of the connection is seen, and the server's own limit for slow clients is not what ends it.
    socket.resume();
    const began = performance.now();
    program.child.kill("SIGTERM");
    expect((await program.ended).code).toBe(0);
    expect(performance.now() - began).toBeLessThan(withinMs);
  });

  it("logs each of many requests in a moment, in their order, also the last ones before it stops", async () => {
    const program = serve();
    const address = await program.address;
    const ids = Array.from({ length: 60 }, (_none, number) => `request-${number}`);
    for (const id of ids) await (await fetch(`${address}/healthz`, { headers: { "x-request-id": id } })).text();
    program.child.kill("SIGTERM");
    const lines = (await program.ended).stderr.trimEnd().split("\n");
    const logged = lines.map((line) => (JSON.parse(line) as { requestId?: string }).requestId);
    expect(logged.filter((id) => id?.startsWith("request-"))).toEqual(ids);
  });

  it("goes on answering when nobody reads its log any more", async () => {
    const program = serve();
    const address = await program.address;
    await untilReady(address, 20_000);
    program.child.stderr.destroy();
    for (let asks = 0; asks < 3; asks += 1) expect((await read(`${address}/graphql`, asked)).status).toBe(200);
    program.child.kill("SIGTERM");
    expect((await program.ended).code).toBe(0);
  });

  it("ends with npm, which keeps signals for itself", async () => {
    const environment = {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      PORT: "0",
      CONCORDANCE_DATA: await plantedFolder(),
    };
    const npm = spawn("npm", ["start"], { cwd: projectRoot, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    npm.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/"address"/);
    const pid = Number(/"pid":(\d+)/.exec(said)![1]);
    npm.kill("SIGTERM");
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });

  it("stops in order while it still plants", async () => {
    const program = serve({ CONCORDANCE_DATA: path.join(folder, "stopped early") });
    await program.address;
    program.child.kill("SIGTERM");
    expect(await program.ended).toMatchObject({ code: 0, signal: null });
  });

  it("says that the port is in use, with exit code 1, and does not stay", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port));
    });
    const { code, stdout, stderr } = await serve({ PORT: String(port) }).ended;
    taken.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(new RegExp(`Port ${port} .* is in use.*PORT`));
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("stops the start with a sentence a wrong setting, without the password", async () => {
    const settings = { PORT: "http", LOG_LEVEL: "loud", INTROSPECTION: "yes", NEO4J_URI: "localhost" };
    const { code, stdout, stderr } = await runProgram(["serve"], {
      settings: { ...settings, NEO4J_PASSWORD: "s3cret" },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(["PORT", "NEO4J_URI", "LOG_LEVEL", "INTROSPECTION"]);
    expect(stderr).not.toContain("s3cret");
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
