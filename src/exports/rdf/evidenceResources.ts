import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { evidence } from "../tables/evidence.ts";
import { evidenceLinks } from "../tables/evidenceLinks.ts";
import type { Row } from "../tables/ExportTable.ts";
import { addressAt, addressOf, textAddress } from "./addresses.ts";
import { cellTerms } from "./cellTerms.ts";
import { passageAddress } from "./documentResources.ts";
import { Resource } from "./Resource.ts";

const motivations = {
  CITATION: "http://www.w3.org/ns/oa#identifying",
  MENTION: "http://www.w3.org/ns/oa#classifying",
  RECOMMENDATION: "http://www.w3.org/ns/oa#describing",
} as const;

/** Evidence as annotations of the text, each with its place in the words and in code points. */
export async function* evidenceResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  const all = evidenceLinks.rows(source, scope)[Symbol.asyncIterator]();
  let next = await all.next();
  // Links stand in the order of the evidence.
  for await (const row of evidence.rows(source, scope)) {
    const links: Row[] = [];
    for (; next.done !== true && next.value["evidence"] === row["key"]; next = await all.next()) links.push(next.value);
    yield annotationOf(row, links);
    yield* placeOf(row);
    for (const link of links) yield linkOf(link);
  }
}

const terms = { ADVANCES: "c:advances", CITES: "c:cites", INVOKES: "c:invokes" } as const;

function annotationOf(row: Row, links: readonly Row[]): Resource {
  const address = addressOf(String(row["key"]));
  const annotation = new Resource(address, ["oa:Annotation"])
    .link("oa:motivatedBy", motivations[row["kind"] as keyof typeof motivations])
    .link("oa:hasTarget", `${address}#place`)
    .link("oa:hasBody", addressAt("principle", row["principle"]), addressAt("instrument", row["instrument"]))
    .link("c:passage", passageAddress(row["contribution"], row["passage"]))
    .cells(row, cellTerms.evidence);
  // Queries look for them here, where each stands once.
  for (const [role, term] of Object.entries(terms)) {
    const targets = links.filter((link) => link["role"] === role).map(({ target }) => addressOf(String(target)));
    annotation.link(term, ...new Set(targets));
  }
  return annotation;
}

function* placeOf(row: Row): Generator<Resource> {
  const place = `${addressOf(String(row["key"]))}#place`;
  const [isQuoted, isCounted] = [row["exact"] !== null, row["start"] !== null];
  yield new Resource(place, ["oa:SpecificResource"])
    .link("oa:hasSource", textAddress(String(row["contribution"])))
    .link("oa:hasSelector", isQuoted ? `${place}-words` : null, isCounted ? `${place}-offsets` : null)
    .say("c:locator", row["locator"]);
  if (isQuoted) yield new Resource(`${place}-words`, ["oa:TextQuoteSelector"]).cells(row, cellTerms.words);
  if (isCounted) yield new Resource(`${place}-offsets`, ["oa:TextPositionSelector"]).cells(row, cellTerms.offsets);
}

/** RDF knows no order: each link has a number. */
function linkOf(row: Row): Resource {
  const { evidence: of, role, position, target } = row;
  const address = addressOf(String(of));
  const link = new Resource(`${address}#${String(role).toLowerCase()}-${String(position)}`, ["c:Link"])
    .link("c:of", address)
    .cells(row, cellTerms.evidence_links);
  return role === "CUE" ? link.say("c:cueWord", target) : link.link("c:target", addressOf(String(target)));
}
