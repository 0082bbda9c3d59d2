import type { ExportSource } from "../ExportSource.ts";
import { wholeGraph } from "../Scope.ts";
import { formerKeysOf } from "../seeds/formerKeysOf.ts";
import { rowsBy } from "../seeds/rowsOf.ts";
import { contributorNames, contributors, parties } from "../tables/contributorTables.ts";
import { enshrinementProvisions, enshrinements } from "../tables/enshrinementTables.ts";
import { instruments, instrumentTitles, provisions } from "../tables/instrumentTables.ts";
import { processes, questions } from "../tables/processTables.ts";
import { addressAt, addressIn } from "./addresses.ts";
import { Resource } from "./Resource.ts";
import { withSource } from "./withSource.ts";

export async function* contributorResources(source: ExportSource): AsyncGenerator<Resource> {
  const namesOf = await rowsBy("contributor", contributorNames, source, wholeGraph);
  const formerOf = await formerKeysOf("CONTRIBUTOR", source);
  for await (const row of contributors.rows(source, wholeGraph)) {
    const { key, kind } = row;
    const type = kind === "STATE" ? "Country" : kind === "INDIVIDUAL" ? "Person" : "Organization";
    const contributor = new Resource(addressAt("contributor", key)!, ["prov:Agent", `schema:${type}`])
      .say("c:kind", kind)
      .say("c:regionalGroup", row["regional_group"])
      .say("schema:identifier", row["iso2"])
      .say("schema:identifier", row["iso3"]);
    for (const { role, language, name } of namesOf(key!))
      contributor.say(role === "ALT" ? "schema:alternateName" : "schema:name", name, language);
    for (const former of formerOf(key!)) contributor.say("c:formerKey", former);
    yield withSource(contributor, row);
  }
  for await (const row of parties.rows(source, wholeGraph))
    yield withSource(
      new Resource(`${addressAt("contributor", row["contributor"])}/parties/${String(row["position"])}`, [
        "c:Participation",
      ])
        .link("c:contributor", addressAt("contributor", row["contributor"]))
        .link("c:instrument", addressAt("instrument", row["instrument"]))
        .say("schema:position", row["position"])
        .say("c:act", row["act"])
        .date("schema:startDate", row["date"]),
      row,
    );
}

export async function* instrumentResources(source: ExportSource): AsyncGenerator<Resource> {
  const titlesOf = await rowsBy("instrument", instrumentTitles, source, wholeGraph);
  const formerOf = await formerKeysOf("INSTRUMENT", source);
  for await (const row of instruments.rows(source, wholeGraph)) {
    const instrument = new Resource(addressAt("instrument", row["key"])!, ["schema:Legislation"])
      .say("c:kind", row["kind"])
      .say("schema:alternateName", row["short_title"], "en")
      .say("schema:legislationIdentifier", row["symbol"])
      .date("schema:legislationDate", row["date"])
      .say("c:body", row["body"])
      .address("schema:sameAs", row["url"])
      .link("dct:isPartOf", addressAt("instrument", row["part_of"]));
    for (const { role, language, title } of titlesOf(row["key"]!))
      if (role === "SYMBOL") instrument.say("schema:legislationIdentifier", title);
      else instrument.say(role === "TITLE" ? "schema:name" : "schema:alternateName", title, language);
    for (const former of formerOf(row["key"]!)) instrument.say("c:formerKey", former);
    yield withSource(instrument, row);
  }
  for await (const row of provisions.rows(source, wholeGraph))
    yield new Resource(addressAt("provision", row["key"])!, ["c:Provision"])
      .link("dct:isPartOf", addressAt("provision", row["parent"]) ?? addressAt("instrument", row["instrument"]))
      .link("c:instrument", addressAt("instrument", row["instrument"]))
      .say("schema:position", row["position"])
      .say("c:kind", row["kind"])
      .say("schema:legislationIdentifier", row["number"])
      .say("skos:prefLabel", row["label"], "en")
      .say("schema:name", row["heading"], "en")
      .say("c:section", row["section"]);
}

export async function* enshrinementResources(source: ExportSource): AsyncGenerator<Resource> {
  const provisionsOf = await rowsBy("enshrinement", enshrinementProvisions, source, wholeGraph);
  for await (const row of enshrinements.rows(source, wholeGraph))
    yield withSource(
      new Resource(addressIn("enshrinements", String(row["key"])), ["c:Enshrinement"])
        .link("c:instrument", addressAt("instrument", row["instrument"]))
        .link("dct:subject", addressAt("principle", row["principle"]))
        .say("c:locator", row["locator"])
        .say("c:explicit", row["explicit"])
        .link("c:provision", ...provisionsOf(row["key"]!).map(({ provision }) => addressAt("provision", provision))),
      row,
    );
}

export async function* processResources(source: ExportSource): AsyncGenerator<Resource> {
  const formerOf = await formerKeysOf("PROCESS", source);
  for await (const row of processes.rows(source, wholeGraph)) {
    const process = new Resource(addressAt("process", row["key"])!, ["schema:Event"])
      .say("schema:name", row["name"], "en")
      .date("schema:startDate", row["opened"])
      .date("schema:endDate", row["closed"])
      .link("dct:subject", addressAt("provision", row["mandate"]));
    for (const former of formerOf(row["key"]!)) process.say("c:formerKey", former);
    yield withSource(process, row);
  }
  for await (const { process, number, text } of questions.rows(source, wholeGraph))
    yield new Resource(`${addressAt("process", process)}/questions/${String(number)}`, ["schema:Question"])
      .link("dct:isPartOf", addressAt("process", process))
      .say("schema:position", number)
      .say("schema:text", text);
}
