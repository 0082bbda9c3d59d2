import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { rowsOf } from "../seeds/rowsOf.ts";
import { contributionContributors, contributions, passages } from "../tables/contributionTables.ts";
import type { Cell } from "../tables/ExportTable.ts";
import { readings } from "../tables/readings.ts";
import { addressAt, textAddress } from "./addresses.ts";
import { cellTerms } from "./cellTerms.ts";
import { Resource } from "./Resource.ts";

export const passageAddress = (contribution: Cell | undefined, number: Cell | undefined) =>
  `${addressAt("contribution", contribution)}/passages/${String(number)}`;

export async function* documentResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  const processOf = new Map<Cell, Cell>();
  for await (const row of contributions.rows(source, scope)) {
    const key = String(row["key"]);
    const submittedBy = await rowsOf(contributionContributors, source, { contributions: new Set([key]) });
    const submitters = submittedBy.map(({ contributor }) => addressAt("contributor", contributor)!);
    processOf.set(key, row["process"]!);
    yield new Resource(addressAt("contribution", key)!, ["prov:Entity", "schema:CreativeWork"])
      .list(
        "prov:wasAttributedTo",
        submitters.map((iri) => ({ iri })),
      )
      .link("schema:creator", ...submitters)
      .say("dct:title", row["title"], row["language"] ?? "und")
      .cells(row, cellTerms.contributions);
    if (row["text_held"] === true)
      yield new Resource(textAddress(key), ["c:Text"])
        .link("dct:isPartOf", addressAt("contribution", key))
        .say("schema:text", await source.textOf(`contribution:${key}`));
  }
  for await (const row of passages.rows(source, scope)) {
    const { contribution, number, question } = row;
    const forum = addressAt("process", processOf.get(contribution!));
    yield new Resource(passageAddress(contribution, number), ["c:Passage"])
      .cells(row, cellTerms.passages)
      .link("oa:hasSource", textAddress(String(contribution)))
      .link("c:answers", question === null ? null : `${forum}/questions/${String(question)}`);
  }
}

/** How much of a document or instrument was read for which codebook: what is missing elsewhere was looked for in what was read whole. */
export async function* readingResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  for await (const row of readings.rows(source, scope)) {
    const { kind, subject, scheme, not_found: missing } = row;
    const of = addressAt(kind === "CONTRIBUTION" ? "contribution" : "instrument", subject);
    const reading = new Resource(`${of}/readings/${encodeURIComponent(String(scheme))}`, ["c:Reading"])
      .link("c:of", of)
      .cells(row, cellTerms.readings);
    if (typeof missing === "string") {
      const keys = missing === "-" ? [] : missing.split(" ");
      const principles = keys.map((key) => ({ iri: addressAt("principle", key)! }));
      // None is said too: elsewhere nobody wrote down what was looked for.
      reading.say("c:notFoundCount", keys.length).list("c:notFound", principles);
    }
    yield reading;
  }
}
