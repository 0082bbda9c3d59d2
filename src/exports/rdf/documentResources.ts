import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { rowsBy } from "../seeds/rowsOf.ts";
import { contributionContributors, contributions, passages } from "../tables/contributionTables.ts";
import type { Cell } from "../tables/ExportTable.ts";
import { readings } from "../tables/readings.ts";
import { addressAt, textAddress } from "./addresses.ts";
import { Resource } from "./Resource.ts";

export const passageAddress = (contribution: Cell | undefined, number: Cell | undefined) =>
  `${addressAt("contribution", contribution)}/passages/${String(number)}`;

export async function* documentResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  const submittersOf = await rowsBy("contribution", contributionContributors, source, scope);
  const processOf = new Map<Cell, Cell>();
  for await (const row of contributions.rows(source, scope)) {
    const submitters = submittersOf(row["key"]!).map(({ contributor }) => addressAt("contributor", contributor));
    processOf.set(row["key"]!, row["process"]!);
    yield new Resource(addressAt("contribution", row["key"])!, ["prov:Entity", "schema:CreativeWork"])
      .link("prov:wasAttributedTo", ...submitters)
      .link("schema:creator", ...submitters)
      .link("dct:isPartOf", addressAt("process", row["process"]))
      .say("dct:title", row["title"], row["language"] ?? "und")
      .say("schema:inLanguage", row["language"])
      .date("schema:dateCreated", row["date"])
      .say("dct:rights", row["licence"])
      .address("schema:url", row["url"])
      .say("c:sha256", row["sha256"])
      .say("c:textLength", row["length"])
      .say("c:textHeld", row["text_held"])
      .say("c:originalFile", row["original_file"])
      .say("c:originalSha256", row["original_sha256"])
      .say("c:originalMediaType", row["original_media_type"])
      .say("dct:bibliographicCitation", row["source_citation"])
      .address("dct:source", row["source_url"])
      .say("c:certainty", row["certainty"])
      .say("skos:note", row["note"], "en");
  }
  for await (const row of passages.rows(source, scope)) {
    const { contribution, number, question } = row;
    const forum = addressAt("process", processOf.get(contribution!));
    yield new Resource(passageAddress(contribution, number), ["c:Passage"])
      .link("dct:isPartOf", addressAt("contribution", contribution))
      .link("oa:hasSource", textAddress(String(contribution)))
      .say("schema:position", number)
      .say("oa:start", row["start"])
      .say("oa:end", row["end"])
      .say("c:voice", row["voice"])
      .link("c:answers", question === null ? null : `${forum}/questions/${String(question)}`)
      .say("schema:text", row["text"]);
  }
}

/** How much of a document or instrument was read for which codebook: what is missing elsewhere was looked for in what was read whole. */
export async function* readingResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  for await (const { kind, subject, scheme, extent, inferred, not_found: missing } of readings.rows(source, scope)) {
    const of = addressAt(kind === "CONTRIBUTION" ? "contribution" : "instrument", subject);
    yield new Resource(`${of}/readings/${String(scheme)}`, ["c:Reading"])
      .link("c:of", of)
      .link("c:scheme", addressAt("scheme", scheme))
      .say("c:extent", extent)
      .say("c:inferred", inferred)
      .link("c:notFound", ...missed(missing).map((key) => addressAt("principle", key)));
  }
}

function missed(cell: Cell | undefined): string[] {
  return typeof cell !== "string" || cell === "-" ? [] : cell.split(" ");
}
