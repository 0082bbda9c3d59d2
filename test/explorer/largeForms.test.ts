import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { sentForm } from "./sentForm.ts";

const largest = 50 * 2 ** 20 - 1_000;
const file = (name: string, words: string, length = largest) => ({
  file: { name, bytes: Buffer.alloc(length, words) },
});
const multipart = "multipart/form-data; boundary=xyz";
const part = (head: string, body: string | Buffer) =>
  Buffer.concat([Buffer.from(`--xyz\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from("\r\n--xyz--\r\n")]);
const named = 'Content-Disposition: form-data; name="text"';
const raw = (payload: Buffer, type = multipart) => ({
  method: "POST" as const,
  url: "/analyse",
  payload,
  headers: { "content-type": type },
});

let server: HostileServer;
beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("the largest form", () => {
  it.each([
    [
      "a text file",
      () => sentForm(file("a.txt", "We support openness.\n")),
      400,
      "a.txt holds more than 100,000 characters",
    ],
    ["a text field", () => sentForm({ text: "We support openness.\n".repeat(2_000_000) }), 413, "This is too large"],
    [
      "escaped text",
      () => raw(Buffer.alloc(largest, "%41"), "application/x-www-form-urlencoded"),
      413,
      "This is too large",
    ],
    ["lines above a part", () => raw(part(`${"a: b\r\n".repeat(8_000_000)}${named}`, "x")), 400, "no words to read"],
    ["a name", () => raw(part(`${named.slice(0, -1)}${"a".repeat(largest)}"`, "x")), 400, "no words to read"],
    ["what is nearly a boundary", () => raw(part(named, Buffer.alloc(largest, "\r\n--xyy"))), 413, "This is too large"],
  ])("of %s is refused with a sentence", async (_what, make, expected, sentence) => {
    const { status, text } = await server.send(await make());
    expect(status).toBe(expected);
    expect(text).toContain(sentence);
  });
});
