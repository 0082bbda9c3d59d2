import type { ExportSource } from "../ExportSource.ts";
import { wholeGraph } from "../Scope.ts";
import { formerKeysOf } from "../seeds/formerKeysOf.ts";
import { rowsBy } from "../seeds/rowsOf.ts";
import { contributorNames, contributors, parties } from "../tables/contributorTables.ts";
import { enshrinementProvisions, enshrinements } from "../tables/enshrinementTables.ts";
import type { Cell, Row } from "../tables/ExportTable.ts";
import { instruments, instrumentTitles, provisions } from "../tables/instrumentTables.ts";
import { processes, questions } from "../tables/processTables.ts";
import { addressAt } from "./addresses.ts";
import { cellTerms } from "./cellTerms.ts";
import { Resource } from "./Resource.ts";

export async function* contributorResources(source: ExportSource): AsyncGenerator<Resource> {
  const namesOf = await rowsBy("contributor", contributorNames, source, wholeGraph);
  const formerOf = await formerKeysOf("CONTRIBUTOR", source);
  for await (const row of contributors.rows(source, wholeGraph)) {
    const { key, kind } = row;
    const names = namesOf(key!);
    const ofRole = (wanted: string) => names.filter(({ role }) => role === wanted);
    const type = kind === "STATE" ? "Country" : kind === "PERSON" ? "Person" : "Organization";
    yield new Resource(addressAt("contributor", key)!, ["prov:Agent", `schema:${type}`])
      .cells(row, cellTerms.contributors)
      .say("schema:identifier", row["iso2"])
      .say("schema:identifier", row["iso3"])
      .texts("schema:name", textsIn(ofRole("NAME"), "name"))
      .texts("schema:alternateName", textsIn(ofRole("ALT"), "name"))
      .texts("c:formerKey", alone(formerOf(key!)));
  }
  for await (const row of parties.rows(source, wholeGraph))
    yield new Resource(`${addressAt("contributor", row["contributor"])}/parties/${String(row["position"])}`, [
      "c:Participation",
    ]).cells(row, cellTerms.parties);
}

export async function* instrumentResources(source: ExportSource): AsyncGenerator<Resource> {
  const titlesOf = await rowsBy("instrument", instrumentTitles, source, wholeGraph);
  const formerOf = await formerKeysOf("INSTRUMENT", source);
  for await (const row of instruments.rows(source, wholeGraph)) {
    const { key, short_title: short, symbol } = row;
    const titles = titlesOf(key!);
    const ofRole = (wanted: string) => titles.filter(({ role }) => role === wanted);
    const symbols = [symbol, ...ofRole("SYMBOL").map(({ title }) => title)].filter(isText);
    yield new Resource(addressAt("instrument", key)!, ["schema:Legislation"])
      .cells(row, cellTerms.instruments)
      .texts("schema:name", textsIn(ofRole("TITLE"), "title"))
      .texts("schema:alternateName", [
        ...(isText(short) ? [[short, "en"] as const] : []),
        ...textsIn(ofRole("ALT"), "title"),
      ])
      .texts("schema:legislationIdentifier", alone(symbols))
      .texts("c:formerKey", alone(formerOf(key!)));
  }
  for await (const row of provisions.rows(source, wholeGraph))
    yield new Resource(addressAt("provision", row["key"])!, ["c:Provision"])
      .cells(row, cellTerms.provisions)
      .link("dct:isPartOf", addressAt("provision", row["parent"]) ?? addressAt("instrument", row["instrument"]));
}

export async function* enshrinementResources(source: ExportSource): AsyncGenerator<Resource> {
  const provisionsOf = await rowsBy("enshrinement", enshrinementProvisions, source, wholeGraph);
  for await (const row of enshrinements.rows(source, wholeGraph)) {
    const places = provisionsOf(row["key"]!).map(({ provision }) => ({ iri: addressAt("provision", provision)! }));
    yield new Resource(addressAt("enshrinement", row["key"])!, ["c:Enshrinement"])
      .cells(row, cellTerms.enshrinements)
      .list("c:provision", places);
  }
}

export async function* processResources(source: ExportSource): AsyncGenerator<Resource> {
  const formerOf = await formerKeysOf("PROCESS", source);
  for await (const row of processes.rows(source, wholeGraph))
    yield new Resource(addressAt("process", row["key"])!, ["schema:Event"])
      .cells(row, cellTerms.processes)
      .texts("c:formerKey", alone(formerOf(row["key"]!)));
  for await (const row of questions.rows(source, wholeGraph))
    yield new Resource(`${addressAt("process", row["process"])}/questions/${String(row["number"])}`, [
      "schema:Question",
    ]).cells(row, cellTerms.questions);
}

/** Texts of rows, each with its language. */
function textsIn(rows: readonly Row[], column: string): (readonly [text: Cell | undefined, language?: Cell])[] {
  return rows.map((row) => [row[column], row["language"]!]);
}

/** Texts without a language. */
function alone(texts: readonly Cell[]): (readonly [text: Cell])[] {
  return texts.map((text) => [text]);
}

function isText(cell: Cell | undefined): cell is string {
  return typeof cell === "string";
}
