import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedGraph } from "../support/engines.ts";
import { docxFile, paragraph, run } from "../support/documents/docxFile.ts";
import { pdfFile } from "../support/documents/pdfFile.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { sentForm } from "./sentForm.ts";

const text = "We support openness.";
let server: HostileServer;
const post = async (...form: Parameters<typeof sentForm>) => server.send(await sentForm(...form));

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("a text that cannot be read", () => {
  const file = (bytes: Uint8Array | string) => ({ file: { name: "paper", bytes } });
  it.each([
    ["nothing", {}, "There are no words to read."],
    ["blanks", { text: " \r\n " }, "There are no words to read."],
    ["an empty file", file(""), "There are no words to read."],
    ["a file of blanks", file("  \n"), "paper holds no words."],
    [
      "a text of 100,001 characters",
      { text: "a".repeat(100_001) },
      "The text has 100,001 characters, and at most 100,000",
    ],
    ["a file as long", file("a b".repeat(40_000)), "The text has 120,000 characters"],
    ["a NUL", { text: "We\0 support" }, "The text holds a NUL character"],
    ["a picture", file(Buffer.from("\x89PNG\r\n\x1a\n", "latin1")), "is a picture; run an OCR first"],
    ["a scanned PDF", file(pdfFile([[]])), "holds pictures of pages, no text: run an OCR first"],
    ["a damaged Word file", file("PK\x03\x04 and no more"), "paper "],
    ["a process that nobody knows", { text, process: "nowhere" }, "There is no process"],
  ])("%s is refused with a sentence, above the form", async (_name, fields, sentence) => {
    const { status, text: page, headers } = await post(fields as Parameters<typeof sentForm>[0]);
    expect([status, headers["cache-control"]]).toEqual([400, "no-store"]);
    expect(page.slice(page.indexOf('role="alert"'))).toContain(sentence);
    expect(page).toContain('<textarea id="text"');
  });

  it("is said in French on French pages, and what was typed stays", async () => {
    const { text: empty } = await post({}, { url: "/fr/analyse" });
    expect(empty).toContain("Il n’y a pas de mots à lire.");
    const { text: page } = await post({ text: "Nous \0 soutenons", process: "wgec-2016" }, { url: "/fr/analyse" });
    expect(page).toContain("soutenons</textarea>");
    expect(page).toMatch(/<option (?:value="wgec-2016" selected|selected value="wgec-2016")/);
  });

  it("is none: a Word and a PDF file with words come back marked", async () => {
    const word = await docxFile(paragraph(run(text)));
    for (const bytes of [word, pdfFile([[{ x: 72, y: 700, size: 12, text }]])]) {
      const { status, text: page } = await post({ file: { name: "paper", bytes } });
      expect([status, /<mark[^>]*>openness/.test(page)]).toEqual([200, true]);
    }
  });
});

describe("a form that is not taken", () => {
  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "same-origin", origin: "https://behind-a-proxy.example" }, 200],
    [{ origin: "http://localhost:80" }, 200],
    [{ origin: "http://LOCALHOST" }, 200],
  ])("or is, by where it comes from: %j %i", async (headers, expected) => {
    const { status, text: page } = await post({ text }, { headers: { host: "localhost", ...headers } });
    expect(status).toBe(expected);
    if (expected === 403) expect(page).toContain("This form was sent from another site");
    expect(page.includes("We support")).toBe(expected === 200);
  });

  const long = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`field${n}`, text]));
  it.each([
    ["JSON", { payload: { text }, headers: {} }, 415],
    ["plain text", { payload: text, headers: { "content-type": "text/plain" } }, 415],
    ["no body", { headers: {} }, 400],
    ["half a form", { payload: "--x\r\nContent", headers: { "content-type": "multipart/form-data; boundary=x" } }, 400],
    ["no boundary", { payload: "--x\r\n", headers: { "content-type": "multipart/form-data" } }, 400],
  ])("%s: it cannot be read", async (_name, request, expected) => {
    const { status, text: page } = await server.send({ method: "POST", url: "/analyse", ...request });
    expect(status).toBe(expected);
    expect(page).toContain("This form cannot be read");
  });

  it("one of too many parts", async () => {
    expect((await post(long)).status).toBe(400);
  });

  it("one that is larger than the largest document, said before it is all there", async () => {
    const request = await sentForm({ file: { name: "large", bytes: Buffer.alloc(52 * 2 ** 20, "a") } });
    const { status, text: page } = await server.send(request);
    expect(status).toBe(413);
    expect(page).toContain("This is too large");
  });

  it("one while the graph is prepared", async () => {
    server.readiness.notPrepared("the graph is being prepared");
    const { status, text: page } = await post({ text });
    server.readiness.prepared();
    expect([status, page.includes("the graph is being prepared")]).toEqual([503, true]);
  });

  it("a fourth at once of the same client, while others are read; those that went away make room", async () => {
    const origin = new URL(await server.app.listen({ port: 0, host: "127.0.0.1" }));
    const head = "POST /analyse HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n";
    const slow = [1, 2, 3].map(() => connect(Number(origin.port), "127.0.0.1"));
    try {
      for (const socket of slow) {
        socket.write(`${head}Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n`);
        // The server has begun with it.
        await once(socket, "data");
      }
      expect((await post({ text })).status).toBe(503);
      expect((await server.send({ ...(await sentForm({ text })), remoteAddress: "192.0.2.1" })).status).toBe(200);
    } finally {
      for (const socket of slow) socket.destroy();
    }
    await expect.poll(async () => (await post({ text })).status, { timeout: 8_000 }).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await post({ text })).status).toBe(200);
  });
});
