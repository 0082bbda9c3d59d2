import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { evidence } from "../tables/evidence.ts";
import { evidenceLinks } from "../tables/evidenceLinks.ts";
import type { Row } from "../tables/ExportTable.ts";
import { addressAt, addressIn, addressOf, textAddress } from "./addresses.ts";
import { passageAddress } from "./documentResources.ts";
import { Resource } from "./Resource.ts";

const motivations = {
  CITATION: "http://www.w3.org/ns/oa#identifying",
  MENTION: "http://www.w3.org/ns/oa#classifying",
  RECOMMENDATION: "http://www.w3.org/ns/oa#describing",
} as const;

/** Evidence as annotations of the text, each with its place in the words and in code points. */
export async function* evidenceResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  for await (const row of evidence.rows(source, scope)) {
    yield annotationOf(row);
    yield* placeOf(row);
  }
  for await (const link of evidenceLinks.rows(source, scope)) yield* linkOf(link);
}

function annotationOf(row: Row): Resource {
  const { key, kind, coder } = row;
  const person = typeof coder === "string" ? addressIn("coders", coder) : null;
  return new Resource(addressOf(String(key)), ["oa:Annotation"])
    .link("oa:motivatedBy", motivations[kind as keyof typeof motivations])
    .link("oa:hasTarget", `${addressOf(String(key))}#place`)
    .link("oa:hasBody", addressAt("principle", row["principle"]), addressAt("instrument", row["instrument"]))
    .link("c:passage", passageAddress(row["contribution"], row["passage"]))
    .link("prov:wasAttributedTo", person)
    .say("c:kind", kind)
    .say("c:status", row["status"])
    .date("c:codedAt", row["coded_at"])
    .say("c:confidence", row["confidence"])
    .say("c:codebookVersion", row["codebook_version"])
    .say("skos:note", row["note"], "und")
    .say("c:stance", row["stance"])
    .say("c:explicit", row["explicit"])
    .say("c:namedAs", row["named_as"])
    .say("c:part", row["part"])
    .say("c:rangeText", row["range_text"])
    .say("c:function", row["function"])
    .say("c:strength", row["strength"])
    .say("c:addressee", row["addressee"])
    .say("c:action", row["action"]);
}

function* placeOf(row: Row): Generator<Resource> {
  const place = `${addressOf(String(row["key"]))}#place`;
  const [isQuoted, isCounted] = [row["exact"] !== null, row["start"] !== null];
  yield new Resource(place, ["oa:SpecificResource"])
    .link("oa:hasSource", textAddress(String(row["contribution"])))
    .link("oa:hasSelector", isQuoted ? `${place}-words` : null, isCounted ? `${place}-offsets` : null)
    .say("c:locator", row["locator"]);
  if (isQuoted)
    yield new Resource(`${place}-words`, ["oa:TextQuoteSelector"])
      .say("oa:exact", row["exact"])
      .say("oa:prefix", row["prefix"])
      .say("oa:suffix", row["suffix"]);
  if (isCounted)
    yield new Resource(`${place}-offsets`, ["oa:TextPositionSelector"])
      .say("oa:start", row["start"])
      .say("oa:end", row["end"])
      .say("c:startUtf16", row["start_utf16"])
      .say("c:endUtf16", row["end_utf16"]);
}

const terms = { ADVANCES: "c:advances", CITES: "c:cites", INVOKES: "c:invokes" } as const;

/** RDF knows no order: each link has a number, and stands on the evidence itself too, where queries look for it. */
function* linkOf({ evidence: of, role, position, target, expanded }: Row): Generator<Resource> {
  const [address, name] = [addressOf(String(of)), String(role)];
  const link = new Resource(`${address}#${name.toLowerCase()}-${String(position)}`, ["c:Link"])
    .link("c:of", address)
    .say("c:role", name)
    .say("schema:position", position);
  if (name === "CUE") yield link.say("c:cueWord", target);
  else {
    const there = addressOf(String(target));
    yield link.link("c:target", there).say("c:expanded", expanded);
    yield new Resource(address, []).link(terms[name as keyof typeof terms], there);
  }
}
