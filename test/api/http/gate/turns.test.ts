import { once } from "node:events";
import { type IncomingMessage, get } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plantedGraph } from "../../../support/engines.ts";
import { type Listening, listening } from "../again/listening.ts";

let server: Listening;
let port: number;
beforeAll(async () => {
  server = await listening(await plantedGraph("embedded"));
  ({ port } = server.app.server.address() as AddressInfo);
});
afterAll(() => server.close());

async function statusOf(path: string, localAddress: string): Promise<number | undefined> {
  const [answer] = (await once(get({ port, host: "127.0.0.1", path, localAddress, agent: false }), "response")) as [
    IncomingMessage,
  ];
  await text(answer);
  return answer.statusCode;
}

it("of requests that come one behind the other on a connection each is answered in order, or refused where too many wait", async () => {
  const count = 20_000;
  const socket = connect(port, "127.0.0.1");
  const answer = text(socket);
  const asked = "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n";
  socket.write(`${asked.repeat(count - 1)}GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  const statuses = [...(await answer).matchAll(/HTTP\/1.1 (\d+) /g)].map(([, status]) => status);
  expect(statuses).toHaveLength(count);
  expect(new Set(statuses)).toEqual(new Set(["200", "503"]));
});

it("what cannot be read is answered also where it has to wait for its turn", async () => {
  const broken = Array.from({ length: 150 }, () => server.answersTo("GET nonsense\r\n\r\n"));
  const many = Array.from({ length: 20 }, (_none, at) => statusOf(`/en/principles?search=beside${at}`, "127.0.0.1"));
  for (const answer of await Promise.all(broken)) expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
  expect(new Set(await Promise.all(many))).toEqual(new Set([200]));
});
