import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../../src/intake/documents/ingest.ts";
import { submissionTo } from "../../src/intake/documents/submissionTo.ts";
import { textReaderOf } from "../../src/intake/documents/textReaderOf.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { sentForm } from "./sentForm.ts";

const canada = readFileSync(path.join(projectRoot, "seeds/contributions/2016-wgec-canada/text.txt"), "utf8");
const text = "# Our view\n\nWe support openness, as Article 19 of the UDHR says.\n\nStates should protect privacy.\n";

let server: HostileServer;
const post = async (...form: Parameters<typeof sentForm>) => server.send(await sentForm(...form));

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

const marksIn = (html: string) => [...html.matchAll(/<mark[^>]*>([^<]+)<\/mark>/g)].map(([, words]) => words);
const countOf = (html: string, id: string) => Number(new RegExp(`id="${id}"[^]*?class="count">(\\d+)`).exec(html)?.[1]);

describe("a text of the visitor's own", () => {
  it("comes back with what was read in it, marked as in the reader, in both languages", async () => {
    const { status, text: english, headers } = await post({ text });
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(marksIn(english)).toEqual(expect.arrayContaining(["openness", "Article 19 of the UDHR"]));
    expect(english).toContain('href="/instruments/udhr/19"');
    expect(english).toContain("All of it is proposed by rules and by likeness to examples; no person has checked it.");
    expect(english).toContain("<h1>What was read in your text</h1>");
    const { text: french } = await post({ text }, { url: "/fr/analyse" });
    expect(french).toContain("Tout est proposé par des règles et par ressemblance avec des exemples");
    expect(french).toContain('href="/fr/instruments/udhr/19"');
  });

  it("is counted as the API counts it", async () => {
    const { text: page } = await post({ text: canada, process: "wgec-2016" });
    const { data } = await askPlanted(
      "embedded",
      `query ($text: String!) { analyse(text: $text, process: "wgec-2016") {
         passages { number } mentions { passage } citations { passage } recommendations { passage } } }`,
      { text: canada },
    );
    const { passages, mentions, citations, recommendations } = data.analyse;
    expect(page.match(/class="paragraph /g)).toHaveLength(passages.length);
    expect(countOf(page, "show-p")).toBe(mentions.length);
    expect(countOf(page, "show-i")).toBe(citations.length);
    expect(countOf(page, "show-r")).toBe(recommendations.length);
    expect(mentions.length).toBeGreaterThan(50);
  });

  it("shows 200 readings of a paragraph, and how many more there are", async () => {
    const { text: page } = await post({ text: "We support openness. ".repeat(210) });
    expect(countOf(page, "show-p")).toBe(210);
    expect(page.match(/<li id="n\d/g)).toHaveLength(200);
    expect(page).toContain("10 more readings of this paragraph");
  });

  it("shows markup in it as text", async () => {
    const hostile = `<script>alert(1)</script> We support openness. "'><img src=x onerror=alert(2)>`;
    const { text: page } = await post({ text: `Hello.\n\n${hostile}`, title: hostile, process: hostile });
    expect(page).not.toMatch(/<script>alert|<img src=x/);
    expect((await post({ file: { name: `${hostile}.txt`, bytes: text } })).text).not.toMatch(
      /<script>alert|<img src=x/,
    );
  });

  it("may be a file: its line breaks and its name stay", async () => {
    const { text: page } = await post({ file: { name: "C:\\papers\\view.md", bytes: text } });
    expect(page).toContain("What was read in view.md");
    expect(marksIn(page)).toContain("openness");
  });

  it("stands in no log, not even of a fault", async () => {
    const lines: string[] = [];
    const { pino } = await import("pino");
    const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
    const logged = await serverOver(await plantedGraph("embedded"), { log });
    await logged.send(await sentForm({ text: `${text} Zanzibar.` }));
    await logged.send(await sentForm({ file: { name: "Zanzibar.pdf", bytes: "%PDF-1.4 Zanzibar" } }));
    await logged.send(await sentForm({ text: `${text} Zanzibar.`, as: "folder", contributor: "Zanzibar" }));
    await logged.app.close();
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).not.toContain("Zanzibar");
  });
});

describe("its folder", () => {
  const submitted = { contributor: "cis-india", process: "wgec-2016", key: "wgec-2016/cis-india-2", date: "2016-09" };
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), "folder-"));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  async function folderOf(fields: Parameters<typeof sentForm>[0]) {
    const { rawPayload, headers, statusCode } = await server.app.inject(await sentForm({ ...fields, as: "folder" }));
    expect([statusCode, headers["content-type"]]).toEqual([200, "application/zip"]);
    expect(headers["content-disposition"]).toBe('attachment; filename="contribution.zip"');
    const { files } = await JSZip.loadAsync(rawPayload);
    return Promise.all(Object.values(files).map(async (file) => [file.name, await file.async("string")]));
  }

  it.each(["view.txt", "view.html", "dated.txt"])("of %s is what `ingest` writes, byte by byte", async (name) => {
    const bytes = {
      "view.txt": text,
      "view.html": `<html><body><h1>Our view</h1><p>We support openness.</p></body></html>`,
      "dated.txt": "Our view\n\nGeneva, 12 May 2014\n\nWe support openness.\n",
    }[name]!;
    const { date, ...undated } = submitted;
    const given = name === "dated.txt" ? undated : { ...undated, date };
    const file = path.join(directory, name);
    writeFileSync(file, bytes);
    const out = path.join(directory, `out-${name}`);
    const graph = await plantedGraph("embedded");
    const options = { ...given, out };
    const { folder, dateSentence } = await ingest(
      file,
      options,
      await submissionTo(graph, options),
      await textReaderOf(graph),
    );
    const written = readdirSync(folder).map((one) => [
      path.join("contributions", path.basename(folder), one),
      readFileSync(path.join(folder, one), "utf8").replaceAll(file, name),
    ]);
    const sent = await folderOf({ ...given, file: { name, bytes } });
    expect(dateSentence !== undefined).toBe(name === "dated.txt");
    expect(new Map(sent as [string, string][])).toEqual(new Map(written as [string, string][]));
  });

  it("comes from the page that shows the text, which carries it", async () => {
    const { text: page } = await post({ text });
    const carried = /name="document" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const files = new Map(
      (await folderOf({ ...submitted, document: carried, name: "text.txt" })) as [string, string][],
    );
    expect(files.get("contributions/2016-wgec-cis-india-2/text.txt")).toBe(text);
  });

  it.each([
    [{ contributor: "cis-indja", key: "" }, /no contributor (?:"|&quot;)cis-indja(?:"|&quot;).*did you mean/i],
    [{ contributor: "canada", key: "" }, /There is a contribution (?:"|&quot;)wgec-2016\/canada/],
    [{ key: "../../etc" }, /is not a key/],
    [{ date: "spring 2016" }, /is not a date/],
  ])("is refused with %j, and the text is shown again", async (wrong, sentence) => {
    const { status, text: page } = await post({ ...submitted, ...wrong, text, as: "folder" });
    expect(status).toBe(400);
    expect(page).toMatch(sentence);
    expect(marksIn(page)).toContain("openness");
  });
});
