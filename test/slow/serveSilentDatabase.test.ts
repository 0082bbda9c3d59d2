import { expect, it } from "vitest";
import { BoltMember } from "../support/bolt/BoltMember.ts";
import { asked, read, serving } from "./serving.ts";

const { serve } = serving();

it("what a database says stands in the log at debug only; else the code and where it came from", async () => {
  const code = "Neo.TransientError.General.DatabaseUnavailable";
  const ill = new BoltMember({ faultAt: (message) => (message === "run" ? { code } : undefined), table: () => [] });
  await ill.start();
  for (const LOG_LEVEL of ["info", "debug"]) {
    const program = serve({ NEO4J_URI: `bolt://${ill.address}`, NEO4J_PASSWORD: "x", LOG_LEVEL });
    let said = "";
    program.child.stderr.on("data", (text: string) => (said += text));
    await expect.poll(() => said, { timeout: 20_000 }).toContain("trying again");
    expect(said).toContain(code);
    expect(said.includes("as the test wants it")).toBe(LOG_LEVEL === "debug");
    expect(said).toContain("writing/release");
  }
  await ill.die();
});

it("a database that takes connections and never answers: SERVICE_UNAVAILABLE at once, and nobody waits for it", async () => {
  const silent = new BoltMember({ faultAt: () => "silence", table: () => [] });
  await silent.start();
  const address = await serve({ NEO4J_URI: `bolt://${silent.address}`, NEO4J_PASSWORD: "x" }).address;
  await expect
    .poll(async () => (await read(`${address}/readyz`)).body.reason, { timeout: 20_000 })
    .toBe("the graph does not answer");
  for (const path of ["/graphql", "/data/nodes.csv", "/readyz", "/healthz"]) {
    const began = performance.now();
    const { status, body } = await read(`${address}${path}`, path === "/graphql" ? asked : undefined);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(status).toBe(path === "/healthz" ? 200 : 503);
    if (path === "/graphql") expect(body.errors[0].extensions.code).toBe("SERVICE_UNAVAILABLE");
  }
  await silent.die();
});
