import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNeo4j } from "../../src/graph/neo4j.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { BoltMember } from "../support/bolt/BoltMember.ts";
import { freshFolder } from "../support/program.ts";

const ping = statementOf("ping", "RETURN 1 AS one");
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** A certificate that nobody vouches for but itself, and its key. */
function certificate(name: string) {
  const folder = freshFolder();
  const [key, cert] = [path.join(folder, `${name}.key`), path.join(folder, `${name}.pem`)];
  const names = ["-subj", `/CN=${name}`, "-addext", "subjectAltName=IP:127.0.0.1"];
  const form = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", "-x509", ...form, ...names, "-keyout", key, "-out", cert], { stdio: "ignore" });
  return { key, cert };
}

describe.runIf(hasOpenssl)("a Neo4j that speaks TLS", () => {
  let member: BoltMember;
  let own: ReturnType<typeof certificate>;
  beforeAll(async () => {
    own = certificate("database");
    const tls = { key: readFileSync(own.key), cert: readFileSync(own.cert) };
    member = new BoltMember({ faultAt: () => undefined, table: () => [], tls });
    await member.start();
  });
  afterAll(() => member.die());

  async function read(scheme: string, caFile?: string) {
    const uri = `${scheme}://${member.address}`;
    const login = { user: "neo4j", password: "x", database: "neo4j" };
    const graph = openNeo4j({ uri, ...login, ...(caFile !== undefined && { caFile }) });
    try {
      return await graph.read(ping, {}, { timeoutMs: 5_000 });
    } finally {
      await graph.close();
    }
  }

  it("is trusted where the file of certificates vouches for it", async () => {
    expect(await read("bolt+s", own.cert)).toEqual([{ one: 1 }]);
  });

  it("is not trusted by the machine, nor by other certificates, nor asked without TLS: the password never goes out", async () => {
    const asked = member.asked.length;
    await expect(read("bolt+s")).rejects.toMatchObject({ kind: "UNAVAILABLE" });
    await expect(read("bolt+s", certificate("other").cert)).rejects.toMatchObject({ kind: "UNAVAILABLE" });
    await expect(read("bolt")).rejects.toMatchObject({ name: "GraphError" });
    expect(member.asked.slice(asked)).toEqual([]);
  });

  it("is trusted as it is where the address says so", async () => {
    expect(await read("bolt+ssc")).toEqual([{ one: 1 }]);
  });
});
