import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { attachFetched } from "../../../src/intake/documents/attachFetched.ts";
import { plantDirectories } from "../../../src/intake/seeds/plantDirectories.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { sha256Of } from "../../../src/text/sha256Of.ts";
import { ask } from "../../../src/api/graphql/ask.ts";
import { apollo, emptyGraph } from "../../support/engines.ts";

const words = "We agree – “privacy” first.\nAn open Internet, too.\n";
/** The same as a server has it: Windows-1252, lines that end in CR LF, space around. */
const served = Buffer.from("\r\nWe agree \x96 \x93privacy\x94 first.\r\nAn open Internet, too.\r\n\r\n", "latin1");

let directory = "";
let evidence = "";
let server: Server;
let address = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/paper.txt") response.end(served);
    else if (request.url === "/other.txt") response.end("Other words");
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

/** A directory with one paper whose words are kept elsewhere. */
function withPaper(url: string) {
  writeFileSync(
    evidence,
    `contribution:
  key: wgec-2016/norway
  process: wgec-2016
  contributors: [norway]
  title: Our view
  language: en
  sha256: ${sha256Of(Buffer.from(words))}
  length: ${words.length}
  fetch: { url: "${url}", encoding: windows-1252 }
  readings: [{ scheme: concordance, extent: FULL }]
  source: { citation: A paper, certainty: VERIFIED }
coding: { coder: "person:me", codebookVersion: concordance 1.0.0 }
passages: [{ number: 1, start: 0, end: ${words.length - 1}, voice: CONTRIBUTOR }]
mentions: [{ principle: privacy, start: 12, end: 19, stance: AFFIRMS, explicit: true }]
`,
  );
}

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "fetch-"));
  const folder = path.join(directory, "contributions/2016-wgec-norway");
  mkdirSync(folder, { recursive: true });
  evidence = path.join(folder, "evidence.yaml");
  return () => rmSync(directory, { recursive: true });
});

async function fetched(...keys: string[]) {
  const told: string[] = [];
  await attachFetched(keys, [directory, productSeeds], {
    attached: ({ contribution }) => void told.push(`attached ${contribution}`),
    failed: (key, sentence) => void told.push(`${key}: ${sentence}`),
  });
  return told;
}

it("takes the words out of the file as recorded, attaches them, and answers show them once they are planted", async () => {
  withPaper(`${address}/paper.txt`);
  expect(await fetched("wgec-2016/norway")).toEqual(["attached wgec-2016/norway"]);
  expect(readFileSync(path.join(path.dirname(evidence), "text.txt"), "utf8")).toBe(words);
  expect(await fetched("wgec-2016/norway")).toEqual([]);
  const graph = await emptyGraph("embedded");
  await plantDirectories(graph, [directory]);
  const query = `{ mentions(first: 9, where: { contribution: { eq: "wgec-2016/norway" } }) { nodes { quote { exact } } } }`;
  const { data } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as { data: unknown };
  expect(data).toEqual({ mentions: { nodes: [{ quote: { exact: "privacy" } }] } });
  await graph.close();
});

it("leaves the files as they are where another text comes, an error, or no answer at all", async () => {
  for (const [url, sentence] of [
    [`${address}/other.txt`, /other\.txt holds another text than the one that was coded/],
    [`${address}/gone.txt`, /gone\.txt answers 404 Not Found/],
    ["http://127.0.0.1:9/paper.txt", /cannot be reached .*This needs the Internet; without it, give the file itself/],
  ] as const) {
    withPaper(url);
    const before = readFileSync(evidence, "utf8");
    const told = await fetched("wgec-2016/norway");
    expect(told).toEqual([expect.stringMatching(sentence)]);
    expect(readFileSync(evidence, "utf8")).toBe(before);
  }
});

it("refuses a key of nobody, and one for whose words no address is recorded", async () => {
  withPaper(`${address}/paper.txt`);
  await expect(fetched("wgec-2016/norwya")).rejects.toThrow(
    /No directory holds the contribution "wgec-2016\/norwya".*"wgec-2016\/norway"/,
  );
  await expect(fetched("wgec-2016/cis-india")).rejects.toThrow(
    /Nobody recorded where the words of wgec-2016\/cis-india/,
  );
});
