import type { Row } from "../../exports/tables/ExportTable.ts";
import { contributor } from "../../model/contributor.ts";
import { enshrinements, instrumentReading } from "../../model/enshrinement.ts";
import { instrument } from "../../model/instrument.ts";
import type { ModelEdge, ModelNode } from "../../model/ModelNode.ts";
import { principle } from "../../model/principle.ts";
import { process } from "../../model/process.ts";
import { provision } from "../../model/provision.ts";
import { question } from "../../model/question.ts";
import { scheme } from "../../model/scheme.ts";
import { byLanguage, listIn, listsByLanguage, sourceIn, textIn, wordsIn } from "./cells.ts";
import type { PackageTables } from "./PackageTables.ts";

/** All that is no document, nor stands in one. */
export function catalogueOf(tables: PackageTables): ModelNode[] {
  return [
    ...tables.all("contributors").map((row) => contributorOf(row, tables)),
    ...tables.all("instruments").map((row) => instrumentOf(row, tables)),
    ...tables.all("provisions").map(provisionOf),
    ...tables.all("schemes").map((row) =>
      scheme({
        key: wordsIn(row, "key"),
        title: wordsIn(row, "title"),
        version: wordsIn(row, "version"),
        description: textIn(row, "description"),
      }),
    ),
    ...tables.all("principles").map((row) => principleOf(row, tables)),
    ...tables.all("processes").map((row) =>
      process({
        key: wordsIn(row, "key"),
        name: wordsIn(row, "name"),
        opened: textIn(row, "opened"),
        closed: textIn(row, "closed"),
        mandate: textIn(row, "mandate"),
        formerKeys: formerKeysOf("PROCESS", wordsIn(row, "key"), tables),
        source: sourceIn(row, tables)!,
      }),
    ),
    ...tables
      .all("questions")
      .map((row) =>
        question({ process: wordsIn(row, "process"), number: row["number"] as number, text: wordsIn(row, "text") }),
      ),
  ];
}

/** What instruments state, and for which schemes they were read. */
export function statementsOf(tables: PackageTables): ModelEdge[] {
  const places = tables.all("enshrinements").map((row) => ({
    instrument: wordsIn(row, "instrument"),
    principle: wordsIn(row, "principle"),
    locator: wordsIn(row, "locator"),
    provisions: listIn(tables.where("enshrinement_provisions", "enshrinement", row["key"]!), "provision"),
    explicit: row["explicit"] === true,
    source: sourceIn(row, tables)!,
  }));
  const readings = tables.where("readings", "kind", "INSTRUMENT").map((row) => ({
    instrument: wordsIn(row, "subject"),
    scheme: wordsIn(row, "scheme"),
    extent: wordsIn(row, "extent"),
  }));
  return [...enshrinements(places), ...readings.map(instrumentReading)];
}

function contributorOf(row: Row, tables: PackageTables): ModelNode {
  const key = wordsIn(row, "key");
  const names = tables.where("contributor_names", "contributor", key);
  const ofRole = (role: string) => names.filter((name) => name["role"] === role);
  return contributor({
    key,
    kind: wordsIn(row, "kind"),
    iso2: textIn(row, "iso2"),
    iso3: textIn(row, "iso3"),
    regionalGroup: textIn(row, "regional_group"),
    names: byLanguage(ofRole("NAME"), "name"),
    altNames: listsByLanguage(ofRole("ALT"), "name"),
    formerKeys: formerKeysOf("CONTRIBUTOR", key, tables),
    source: sourceIn(row, tables)!,
    partyTo: tables.where("parties", "contributor", key).map((party) => ({
      instrument: wordsIn(party, "instrument"),
      act: textIn(party, "act"),
      date: textIn(party, "date"),
      source: sourceIn(party, tables)!,
    })),
  });
}

function instrumentOf(row: Row, tables: PackageTables): ModelNode {
  const titles = tables.where("instrument_titles", "instrument", row["key"]!);
  const ofRole = (role: string) => titles.filter((title) => title["role"] === role);
  return instrument({
    key: wordsIn(row, "key"),
    kind: wordsIn(row, "kind"),
    titles: byLanguage(ofRole("TITLE"), "title"),
    shortTitle: textIn(row, "short_title"),
    altTitles: listsByLanguage(ofRole("ALT").map(inItsLanguage), "title"),
    symbol: textIn(row, "symbol"),
    otherSymbols: listIn(ofRole("SYMBOL"), "title"),
    formerKeys: formerKeysOf("INSTRUMENT", wordsIn(row, "key"), tables),
    date: textIn(row, "date"),
    body: textIn(row, "body"),
    url: textIn(row, "url"),
    partOf: textIn(row, "part_of"),
    source: sourceIn(row, tables)!,
  });
}

function formerKeysOf(kind: string, key: string, tables: PackageTables): string[] {
  const rows = tables.where("former_keys", "key", key).filter((row) => row["kind"] === kind);
  return listIn(rows, "former_key");
}

/** Tables of earlier versions said "und" of other titles, which were English by rule. */
function inItsLanguage(row: Row): Row {
  return row["language"] === "und" ? { ...row, language: "en" } : row;
}

function provisionOf(row: Row): ModelNode {
  return provision({
    key: wordsIn(row, "key"),
    instrument: wordsIn(row, "instrument"),
    parent: textIn(row, "parent"),
    kind: wordsIn(row, "kind"),
    number: wordsIn(row, "number"),
    label: wordsIn(row, "label"),
    heading: textIn(row, "heading"),
    section: textIn(row, "section"),
    position: row["position"] as number,
  });
}

function principleOf(row: Row, tables: PackageTables): ModelNode {
  const key = wordsIn(row, "key");
  const labels = tables.where("principle_labels", "principle", key);
  const ofRole = (role: string) => labels.filter((label) => label["role"] === role);
  const relations = tables.where("principle_relations", "principle", key);
  const related = (relation: string) =>
    listIn(
      relations.filter((one) => one["relation"] === relation),
      "other",
    );
  return principle({
    key,
    scheme: wordsIn(row, "scheme"),
    labels: byLanguage(ofRole("PREF"), "label"),
    altLabels: listsByLanguage(ofRole("ALT"), "label"),
    notLabels: listsByLanguage(ofRole("NOT"), "label"),
    definition: wordsIn(row, "definition"),
    scopeNote: textIn(row, "scope_note"),
    isGroup: row["is_group"] === true,
    formerKeys: formerKeysOf("PRINCIPLE", key, tables),
    broader: related("BROADER"),
    related: related("RELATED"),
    notToBeConfusedWith: related("NOT_TO_BE_CONFUSED_WITH"),
    exactMatch: related("EXACT_MATCH"),
    closeMatch: related("CLOSE_MATCH"),
    broadMatch: related("BROAD_MATCH"),
    matchCertainty: relations.map((one) => textIn(one, "certainty")).find((one) => one !== undefined),
    source: sourceIn(row, tables),
  });
}
