import { expect, it } from "vitest";
import { hostsOf } from "../../../../src/api/http/gate/refuseForeignHosts.ts";
import { plantedGraph } from "../../../support/engines.ts";
import { serverOver } from "../../../support/hostileServer.ts";

const base = "https://graph.example.org/";
const own = ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000", "api.localhost"];

async function statusesOf(hosts: readonly string[], asked: readonly object[], trustProxy?: string[]) {
  const server = await serverOver(await plantedGraph("embedded"), { hosts, ...(trustProxy && { trustProxy }) });
  const answers = await Promise.all(
    asked.map((headers) => server.send({ method: "GET", url: "/en", headers } as object)),
  );
  return answers.map(({ status }) => status);
}

it("a server that only its machine reaches answers to its own names and to that of its site, not to a name that a page gave it", async () => {
  const hosts = hostsOf("127.0.0.1", base, undefined);
  const statuses = await statusesOf(
    hosts,
    [...own, "graph.example.org", "GRAPH.example.org:443"].map((host) => ({ host })),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  const foreign = [
    "evil.example",
    "evil.example:4000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.0.0.2x",
  ];
  expect(
    new Set(
      await statusesOf(
        hosts,
        foreign.map((host) => ({ host })),
      ),
    ),
  ).toEqual(new Set([421]));
});

it("the refusal has a code and a sentence, for GraphQL too; probes are answered, whatever they call the server", async () => {
  const server = await serverOver(await plantedGraph("embedded"), { hosts: hostsOf("::1", base, undefined) });
  const refused = await server.post("{ service { name } }", undefined, { host: "evil.example" });
  expect([refused.status, refused.codes, refused.text]).toEqual([
    421,
    ["HOST_NOT_ALLOWED"],
    expect.stringContaining("ALLOWED_HOSTS"),
  ]);
  expect((await server.send({ method: "GET", url: "/readyz", headers: { host: "10.1.2.3:4000" } })).status).toBe(200);
});

it("a server for others answers to every name, or to those that are allowed", async () => {
  const [everyName, some] = [hostsOf("0.0.0.0", base, undefined), hostsOf("0.0.0.0", base, ["one.example"])];
  expect(await statusesOf(everyName, [{ host: "evil.example" }])).toEqual([200]);
  const asked = ["one.example", "graph.example.org", "localhost", "evil.example"].map((host) => ({ host }));
  expect(await statusesOf(some, asked)).toEqual([200, 200, 200, 421]);
  expect(await statusesOf(hostsOf("127.0.0.1", base, ["*"]), [{ host: "evil.example" }])).toEqual([200]);
});

it("what a page says that a proxy said does not help it", async () => {
  const hosts = hostsOf("127.0.0.1", base, undefined);
  const headers = [
    { host: "evil.example", "x-forwarded-host": "localhost" },
    { host: "localhost", "x-forwarded-host": "evil.example" },
    { host: "localhost", "x-forwarded-host": "graph.example.org" },
  ];
  expect(await statusesOf(hosts, headers, ["loopback"])).toEqual([421, 421, 200]);
});
