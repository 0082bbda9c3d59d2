import JSZip from "jszip";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { commandHere } from "../support/commandHere.ts";
import { docxFile, paragraph, run } from "../support/documents/docxFile.ts";
import { pdfFile } from "../support/documents/pdfFile.ts";
import { typeset } from "../support/documents/typeset.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder } from "../support/program.ts";

const folder = freshFolder();
const settings = { CONCORDANCE_DATA: path.join(folder, "data"), LOG_LEVEL: "silent" };
const submitter = ["--contributor", "norway", "--process", "wgec-2016"];
const body = "The Internet should stay open to everybody, and decisions about it should be made in the open.";

async function wordFile(created: string, modified: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await docxFile(paragraph(run(body))));
  const days = `<dcterms:created xsi:type="dcterms:W3CDTF">${created}T10:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}T10:00:00Z</dcterms:modified>`;
  zip.file("docProps/core.xml", `<?xml version="1.0"?><cp:coreProperties>${days}</cp:coreProperties>`);
  return zip.generateAsync({ type: "nodebuffer" });
}
const pdf = (days: string) => pdfFile(typeset([body]), { objects: [`<< ${days} >>`], trailer: "/Info 9 0 R" });
const page = (meta: string) =>
  `<html><head>${meta}</head><body><p>${body}</p><meta name="date" content="1999-01-01"></body></html>`;

const title = (line: string) => `Our view\n\n${line}\n\n${body}\n`;
/** Name → the file, its date, what is said of it. */
const documents: Record<string, [content: string | Buffer, date: string | undefined, said: string]> = {
  "place.txt": [title("Geneva, 12 May 2014"), "2014-05-12", 'in its title block: "Geneva, 12 May 2014"'],
  "label.txt": [title("**Submitted on** May 3rd, 2014"), "2014-05-03", "in its title block"],
  "month.txt": [title("March 2014"), "2014-03", "in its title block"],
  "year.txt": [title("2014"), "2014", "in its title block"],
  "iso.txt": [title("Date: 2014-03-08"), "2014-03-08", "in its title block"],
  "figures.txt": [title("25/12/2014"), "2014-12-25", "in its title block"],
  "end.txt": [`${title("For the working group")}\nDone at Oslo, 8 March 2014.\n`, "2014-03-08", "at its end"],
  "finer.txt": [`${title("May 2014")}\nOslo, 12 May 2014\n`, "2014-05-12", "at its end"],
  "fr.txt": [title("Fait à Genève, le 1er février 2014"), "2014-02-01", "in its title block"],
  "fr-month.txt": [title("Dakar, août 2014"), "2014-08", "in its title block"],
  "es.txt": [title("Bogotá, 12 de mayo de 2014"), "2014-05-12", "in its title block"],
  "es-label.txt": [title("Presentado el 3 de marzo del 2014"), "2014-03-03", "in its title block"],
  "two-days.txt": [title("04/05/2014"), undefined, 'leave it open: "04/05/2014"; give it with --date'],
  "two-years.txt": [title("12.05.14"), undefined, 'leave it open: "12.05.14"'],
  "no-day.txt": [title("31 February 2014"), undefined, 'leave it open: "31 February 2014"'],
  "differ.txt": [`${title("3 May 2014")}\nOslo, 12 May 2014\n`, undefined, '"3 May 2014", "Oslo, 12 May 2014"'],
  "other.txt": [title("Comments on the draft of 3 March 2014"), undefined, 'leave it open: "Comments on the draft'],
  "span.txt": [title("São Paulo, 23-24 April 2014"), undefined, ""],
  "span-fr.txt": [title("Tunis, du 16 au 18 novembre 2005"), undefined, ""],
  "argued.txt": [`Our view\n\n${body}\n\nOn 12 May 2014 we said so.\n\n${body}\n`, undefined, ""],
  "none.txt": [title("To the working group"), undefined, ""],
  "word.docx": [
    await wordFile("2014-03-08", "2014-03-20"),
    "2014-03",
    "properties of the file (made 2014-03-08, changed",
  ],
  "template.docx": [await wordFile("2006-09-16", "2014-03-20"), undefined, ""],
  "made.pdf": [
    pdf("/CreationDate (D:20140308120000+01'00')"),
    "2014-03-08",
    "properties of the file (made 2014-03-08)",
  ],
  "broken.pdf": [pdf("/CreationDate (yesterday)"), undefined, ""],
  "page.html": [page('<meta name="dc.date" content="2014-03-08T10:00">'), "2014-03-08", "meta dc.date: 2014-03-08"],
  "pages.html": [
    page('<meta name="date" content="2014"><meta name="citation_date" content="2015/01/02">'),
    undefined,
    "",
  ],
};
const reports = new Map<string, string>();
const keyOf = (name: string) => name.replace(".", "-");
const evidenceOf = (name: string) =>
  path.join(folder, "ingested/contributions", `2016-wgec-norway-${keyOf(name)}`, "evidence.yaml");
const contributionIn = (name: string) =>
  (parse(readFileSync(evidenceOf(name), "utf8")) as { contribution: { date?: string; source: { note?: string } } })
    .contribution;

beforeAll(async () => {
  await plantedFolder(settings.CONCORDANCE_DATA);
  const list = Object.entries(documents).map(([name, [content]]) => {
    writeFileSync(path.join(folder, name), content);
    return `  - { file: ${name}, key: wgec-2016/norway-${keyOf(name)} }\n`;
  });
  writeFileSync(path.join(folder, "papers.yaml"), `documents:\n${list.join("")}`);
  const { code, stdout, stderr } = await commandHere(["ingest", "--list", "papers.yaml", ...submitter], {
    settings,
    cwd: folder,
  });
  expect({ code, stderr: stderr.replace(/^.*\r/, "") }).toMatchObject({ code: 0 });
  for (const part of stdout.split(/^(?=ingested\/)/m)) {
    reports.set(/norway-(.+): written/.exec(part)?.[1] ?? "", /^(?:No date|Date) .*$/m.exec(part)?.[0] ?? "");
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("ingest writes the date that a document gives itself, and says where it stands", () => {
  it.each(Object.keys(documents))("%s", (name) => {
    const [, date, said] = documents[name]!;
    const { date: written, source } = contributionIn(name);
    const report = reports.get(keyOf(name)) ?? "not ingested";
    expect(written).toBe(date);
    if (said === "") expect(report).toBe("");
    else expect(report).toContain(said);
    expect(source.note).toBe(date === undefined ? undefined : report);
  });

  it("and lets a person say another one, or none", async () => {
    const again = (...more: string[]) =>
      commandHere(["ingest", "place.txt", ...submitter, "--key", `wgec-2016/norway-${keyOf("place.txt")}`, ...more], {
        settings,
        cwd: folder,
      });
    const { stdout } = await again("--date", "2015-01");
    expect(stdout).not.toContain("Date 2014");
    expect(contributionIn("place.txt")).toMatchObject({ date: "2015-01" });
    expect(contributionIn("place.txt").source.note).toBeUndefined();
    const without = readFileSync(evidenceOf("place.txt"), "utf8").replace(/^ {2}date: .*\n/m, "");
    writeFileSync(evidenceOf("place.txt"), without);
    expect((await again()).stdout).toContain(": unchanged;");
    expect(readFileSync(evidenceOf("place.txt"), "utf8")).toBe(without);
  });
});
