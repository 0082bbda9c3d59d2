import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { commandHere } from "../support/commandHere.ts";
import { asked, read, serving, untilReady } from "./serving.ts";

const { folder, serve } = serving();
const API_KEYS = path.join(folder, "keys.json");
const keyCommand = async (...argv: string[]) =>
  (await commandHere(["key", ...argv], { settings: { API_KEYS } })).stdout.trim();
const withKey = (key: string) => ({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${key}` } });

describe("serve for others", { timeout: 120_000 }, () => {
  it("asks for keys from the first request on, takes one that was just made, and none that was just revoked", async () => {
    const key = await keyCommand("add", "ada");
    const address = await serve({ API_KEYS, READ_ACCESS: "key" }).address;
    expect((await read(`${address}/graphql`, asked)).status).toBe(401);
    await untilReady(address, 20_000);
    expect((await read(`${address}/graphql`, withKey(key))).body.data.contributor.name).toBe("Canada");
    const later = await keyCommand("add", "grace");
    expect((await read(`${address}/graphql`, withKey(later))).status).toBe(200);
    await keyCommand("revoke", "grace");
    expect((await read(`${address}/graphql`, withKey(later))).status).toBe(401);
  });

  it("records that it planted an empty graph at its start", async () => {
    const audit = readFileSync(path.join(folder, "data/audit.jsonl"), "utf8").trim().split("\n");
    expect(audit.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ what: "plant", of: ["concordance"], outcome: "accepted" }),
    ]);
  });

  it("hands its spans to the kit that NODE_OPTIONS loads, and neither logs nor traces a key", async () => {
    const key = await keyCommand("add", "root", "--role", "admin");
    const kit = path.join(projectRoot, "test/support/spansOnStderr.mjs");
    const traced = { OTEL_SERVICE_NAME: "concordance", NODE_OPTIONS: `--import ${kit}` };
    const program = serve({ API_KEYS, READ_ACCESS: "key", LOG_LEVEL: "trace", ...traced });
    const address = await program.address;
    await untilReady(address, 20_000);
    for (const one of [key, `${key}x`]) await read(`${address}/graphql`, withKey(one));
    program.child.kill("SIGTERM");
    const { stderr } = await program.ended;
    expect(stderr).toContain('"msg":"request"');
    const spans = [...stderr.matchAll(/^\{"span":"(.+?)".*$/gm)].map(([, name]) => name);
    expect(spans).toEqual(expect.arrayContaining(["POST /graphql", "graphql.execute", "writing/release"]));
    expect(stderr).not.toContain(key.slice(-20));
  });

  it("warns where everybody may ask as much as they like", async () => {
    const program = serve({ CONCORDANCE_DATA: ":memory:", HOST: "0.0.0.0" });
    await program.address;
    program.child.kill("SIGTERM");
    expect((await program.ended).stderr).toContain("Everybody who reaches this address");
  });

  it("does not start without the keys that it was told to ask for", async () => {
    const refused = async (settings: Record<string, string>) => {
      const { code, stderr } = await serve({ CONCORDANCE_DATA: ":memory:", ...settings }).ended;
      return [code, stderr];
    };
    expect(await refused({ READ_ACCESS: "key" })).toEqual([1, expect.stringContaining("API_KEYS is not set")]);
    const gone = path.join(folder, "gone.json");
    expect(await refused({ API_KEYS: gone })).toEqual([1, expect.stringContaining("concordance key add")]);
  });
});
