import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportSource } from "../../src/exports/ExportSource.ts";
import { fileNamed, fileNames } from "../../src/exports/fileNamed.ts";
import { allTables } from "../../src/exports/tables/allTables.ts";
import { sha256Of } from "../../src/text/sha256Of.ts";
import { bytesOf, sourceOf, trappedGraph } from "../support/exporting.ts";

let source: ExportSource;
beforeAll(async () => {
  source = await sourceOf(await trappedGraph());
});

const bytes = (name: string) => bytesOf(fileNamed(name, source, {})!);
const json = async (name: string) => JSON.parse((await bytes(name)).toString("utf8")) as unknown;

describe("what is said of all files together", () => {
  it("Croissant names every table with the bytes that it has and every column that it describes", async () => {
    const { distribution, recordSet, version } = (await json("croissant.json")) as {
      version: string;
      distribution: { "@id": string; sha256: string; contentSize: string; contentUrl: string }[];
      recordSet: { "@id": string; field: { name: string; source: { extract: { column: string } } }[] }[];
    };
    expect(version).toContain(source.snapshot.dataVersion);
    expect(distribution.map((file) => file["@id"])).toEqual(allTables.map(({ name }) => `${name}.csv`));
    for (const file of distribution) {
      const content = await bytes(file["@id"]);
      expect(file).toMatchObject({ sha256: sha256Of(content), contentSize: `${content.length} B` });
      expect(file.contentUrl).toBe(`https://concordance.invalid/data/${file["@id"]}`);
    }
    for (const { "@id": name, field } of recordSet) {
      const [header = ""] = (await bytes(`${name}.csv`)).toString("utf8").split("\n");
      expect(field.map(({ source: { extract } }) => extract.column).join(",")).toBe(header);
    }
  });

  it("OpenAPI has every file, with its own type", async () => {
    type Got = { responses: { 200: { content: Record<string, unknown> } } };
    const { paths } = (await json("openapi.json")) as { paths: Record<string, { get: Got }> };
    for (const name of fileNames) {
      const [type] = fileNamed(name, source, {})!.mediaType.split(";");
      expect(Object.keys(paths[`/data/${name}`]!.get.responses[200].content)).toEqual([type]);
    }
    expect(Object.keys(paths)).toHaveLength(fileNames.length + 6);
  });

  it("the feed has the data version and the newest documents first, each with an id of its own and who submitted it", async () => {
    const entries: Record<string, string>[] = [];
    let field = "";
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => {
      if (name === "entry") entries.push({});
      field = name;
    });
    parser.on("text", (words) => {
      const entry = entries.at(-1);
      if (entry !== undefined && words.trim() !== "") entry[field] = (entry[field] ?? "") + words;
    });
    parser.write((await bytes("feed.atom")).toString("utf8")).close();
    expect(entries[0]).toMatchObject({ title: `Data version ${source.snapshot.dataVersion}` });
    expect(entries[1]).toMatchObject({
      title: `Tonga's "trap", with ; & <tags>\t= and 😀`,
      name: "Tonga",
      updated: "2026-03-01T00:00:00Z",
    });
    const days = entries.slice(1).map(({ updated }) => updated!);
    expect(days).toEqual(days.toSorted((a, b) => (a < b ? 1 : -1)));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});
