import type { ExportSource } from "../ExportSource.ts";
import { wholeGraph } from "../Scope.ts";
import { formerKeysOf } from "../seeds/formerKeysOf.ts";
import { rowsBy, rowsOf } from "../seeds/rowsOf.ts";
import type { Row } from "../tables/ExportTable.ts";
import { principleLabels, principleRelations, principles, schemeAgents, schemes } from "../tables/principleTables.ts";
import { addressAt } from "./addresses.ts";
import { cellTerms } from "./cellTerms.ts";
import { Resource } from "./Resource.ts";

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
        .cells(row, cellTerms.schemes)
        // Publishers of SKOS ask schemes for them as they ask concepts.
        .say("skos:prefLabel", row["title"], "en")
        .say("skos:definition", row["description"], "en")
        .say("skos:notation", row["key"])
        .link("skos:hasTopConcept", ...tops.map(({ key }) => addressAt("principle", key)))
        .link("schema:creator", ...irisOf("creator"))
        .link("schema:publisher", ...irisOf("publisher"))
    );
    yield* agents;
  }
  const labelsOf = await rowsBy("principle", principleLabels, source, wholeGraph);
  const formerOf = await formerKeysOf("PRINCIPLE", source);
  for (const row of rows) {
    const { key, scheme, is_group: isGroup } = row;
    const concept = new Resource(addressAt("principle", key)!, ["skos:Concept"]).cells(row, cellTerms.principles).texts(
      "c:formerKey",
      formerOf(key!).map((former) => [former]),
    );
    if (isTop(row)) concept.link("skos:topConceptOf", addressAt("scheme", scheme));
    if (isGroup === true) concept.say("c:isGroup", true);
    const all = labelsOf(key!);
    for (const [name, term] of Object.entries(labels)) {
      const ofRole = all.filter(({ role }) => role === name);
      concept.texts(
        term,
        ofRole.map(({ label, language }) => [label, language]),
      );
    }
    for (const term of tieTerms) concept.link(term, ...(ties.get(`${key} ${term}`) ?? []));
    yield concept;
  }
  yield* relationResources(source);
}

function agentResource(scheme: string, row: Row): Resource {
  const type = row["kind"] === "PERSON" ? "schema:Person" : "schema:Organization";
  return new Resource(`${scheme}#${String(row["role"]).toLowerCase()}-${String(row["position"])}`, ["c:Agent", type])
    .cells(row, cellTerms.scheme_agents)
    .literalAddress("schema:url", row["url"]);
}

/** SKOS has no place for how sure a match is, which record says what it says both ways, and in what order: each is a thing of its own beside it. */
async function* relationResources(source: ExportSource): AsyncGenerator<Resource> {
  for await (const row of principleRelations.rows(source, wholeGraph)) {
    const name = `${String(row["relation"]).toLowerCase().replaceAll("_", "-")}-${String(row["position"])}`;
    yield new Resource(`${addressAt("principle", row["principle"])}#${name}`, ["c:Relation"]).cells(
      row,
      cellTerms.principle_relations,
    );
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
