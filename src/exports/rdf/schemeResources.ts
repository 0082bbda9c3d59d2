import type { ExportSource } from "../ExportSource.ts";
import { wholeGraph } from "../Scope.ts";
import { formerKeysOf } from "../seeds/formerKeysOf.ts";
import { rowsBy, rowsOf } from "../seeds/rowsOf.ts";
import type { Row } from "../tables/ExportTable.ts";
import { principleLabels, principleRelations, principles, schemeAgents, schemes } from "../tables/principleTables.ts";
import { addressAt } from "./addresses.ts";
import { Resource } from "./Resource.ts";
import { withSource } from "./withSource.ts";

const labels = { ALT: "skos:altLabel", NOT: "c:notLabel", PREF: "skos:prefLabel" } as const;
const relations = {
  BROAD_MATCH: ["skos:broadMatch", "skos:narrowMatch"],
  BROADER: ["skos:broader", "skos:narrower"],
  CLOSE_MATCH: ["skos:closeMatch", "skos:closeMatch"],
  EXACT_MATCH: ["skos:exactMatch", "skos:exactMatch"],
  NOT_TO_BE_CONFUSED_WITH: ["c:notToBeConfusedWith"],
  RELATED: ["skos:related", "skos:related"],
} as const;
const tieTerms = [
  "skos:broader",
  "skos:narrower",
  "skos:related",
  "skos:broadMatch",
  "skos:closeMatch",
  "skos:exactMatch",
  "skos:narrowMatch",
  "c:notToBeConfusedWith",
] as const;

/**
 * Codebooks in SKOS. What looks like a principle and is not one has a property of its own: a hidden label would be a synonym. What SKOS
 * says both ways stands both ways, once.
 */
export async function* schemeResources(source: ExportSource): AsyncGenerator<Resource> {
  const rows = await rowsOf(principles, source, wholeGraph);
  const ties = await tiesOf(source);
  const isTop = ({ key }: Row) => !ties.has(`${key} skos:broader`);
  const agentsOf = await rowsBy("scheme", schemeAgents, source, wholeGraph);
  for (const row of await rowsOf(schemes, source, wholeGraph)) {
    const tops = rows.filter((one) => one["scheme"] === row["key"] && isTop(one));
    const address = addressAt("scheme", row["key"])!;
    const agents = agentsOf(row["key"]!).map((one) => agentResource(address, one));
    const irisOf = (role: string) => agents.filter((one) => one.iri.includes(`#${role}`)).map(({ iri }) => iri);
    yield (
      new Resource(address, ["skos:ConceptScheme"])
        .say("dct:title", row["title"], "en")
        .say("skos:prefLabel", row["title"], "en")
        .say("dct:description", row["description"], "en")
        // Publishers of SKOS ask schemes for it as they ask concepts.
        .say("skos:definition", row["description"], "en")
        .say("schema:version", row["version"])
        .say("skos:notation", row["key"])
        .link("skos:hasTopConcept", ...tops.map(({ key }) => addressAt("principle", key)))
        .link("schema:creator", ...irisOf("creator"))
        .link("schema:publisher", ...irisOf("publisher"))
        .date("schema:dateCreated", row["created"])
        .date("schema:dateModified", row["modified"])
        .say("skos:historyNote", row["history_note"], "en")
    );
    yield* agents;
  }
  const labelsOf = await rowsBy("principle", principleLabels, source, wholeGraph);
  const formerOf = await formerKeysOf("PRINCIPLE", source);
  for (const row of rows) {
    const { key, scheme } = row;
    const concept = new Resource(addressAt("principle", key)!, ["skos:Concept"])
      .link("skos:inScheme", addressAt("scheme", scheme))
      .say("skos:notation", key)
      .say("skos:definition", row["definition"], "en")
      .say("skos:scopeNote", row["scope_note"], "en");
    if (isTop(row)) concept.link("skos:topConceptOf", addressAt("scheme", scheme));
    if (row["is_group"] === true) concept.say("c:isGroup", true);
    for (const former of formerOf(key!)) concept.say("c:formerKey", former);
    for (const { role, language, label } of labelsOf(key!))
      concept.say(labels[role as keyof typeof labels], label, language);
    for (const term of tieTerms) concept.link(term, ...(ties.get(`${key} ${term}`) ?? []));
    yield withSource(concept, row);
  }
  yield* matchResources(source);
}

function agentResource(scheme: string, { role, position, name, kind, url }: Row): Resource {
  const type = kind === "PERSON" ? "schema:Person" : "schema:Organization";
  return new Resource(`${scheme}#${String(role).toLowerCase()}-${String(position)}`, [type])
    .say("schema:name", name)
    .say("schema:position", position)
    .literalAddress("schema:url", url);
}

/** SKOS has no place for how sure a match is: each is a thing of its own beside what SKOS says. */
async function* matchResources(source: ExportSource): AsyncGenerator<Resource> {
  for await (const { principle, relation, other, position, certainty } of principleRelations.rows(source, wholeGraph)) {
    if (typeof certainty !== "string") continue;
    const name = `${String(relation).toLowerCase().replace("_", "-")}-${String(position)}`;
    yield new Resource(`${addressAt("principle", principle)}#${name}`, ["c:Match"])
      .link("c:of", addressAt("principle", principle))
      .link("c:target", addressAt("principle", other))
      .say("c:kind", relation)
      .say("c:certainty", certainty);
  }
}

/** Addresses by principle and predicate. */
async function tiesOf(source: ExportSource): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ties = new Map<string, Set<string>>();
  const tie = (from: unknown, term: string, to: unknown) => {
    const name = `${String(from)} ${term}`;
    ties.set(name, (ties.get(name) ?? new Set()).add(addressAt("principle", to)!));
  };
  for await (const { principle, relation, other } of principleRelations.rows(source, wholeGraph)) {
    const [there, back] = relations[relation as keyof typeof relations];
    tie(principle, there, other);
    if (back !== undefined) tie(other, back, principle);
  }
  return ties;
}
