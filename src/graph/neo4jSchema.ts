import type { Session } from "neo4j-driver";
import type { LabelSchema } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";

interface Index {
  name: string;
  label: string;
  property: string;
  isUnique: boolean;
}

interface IndexRow {
  name: string;
  state: string;
  labelsOrTypes: string[] | null;
  properties: string[] | null;
  owningConstraint: string | null;
}

/**
 * Makes the constraints and indexes that are missing, and waits until they are filled. Throws a GraphError with a sentence where the
 * database has something else under the name of one: IF NOT EXISTS would pass over that in silence.
 */
export async function ensureNeo4jSchema(
  session: Session,
  labels: readonly LabelSchema[],
  timeoutMs: number,
): Promise<void> {
  const wanted = labels.flatMap(indexesOf);
  for (const index of wanted) await session.run(creationOf(index));
  await session.run(`CALL db.awaitIndexes(${timeoutMs / 1_000})`);
  const shown = await session.run("SHOW INDEXES YIELD name, state, labelsOrTypes, properties, owningConstraint");
  const present = new Map(shown.records.map((record) => record.toObject() as IndexRow).map((row) => [row.name, row]));
  for (const index of wanted) checkIndex(index, present.get(index.name));
}

function indexesOf({ label, unique, indexes }: LabelSchema): Index[] {
  return [
    { name: `${label}_${unique}_unique`, label, property: unique, isUnique: true },
    ...indexes.map((property) => ({ name: `${label}_${property}`, label, property, isUnique: false })),
  ];
}

function creationOf({ name, label, property, isUnique }: Index): string {
  return isUnique
    ? `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`
    : `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

function checkIndex(wanted: Index, present: IndexRow | undefined): void {
  const { name, label, property, isUnique } = wanted;
  // An index of another name does as well: Neo4j then makes none of ours.
  if (present === undefined) return;
  const isSame = String(present.labelsOrTypes) === label && String(present.properties) === property;
  if (isSame && (present.owningConstraint !== null) === isUnique && present.state === "ONLINE") return;
  const what = `${present.state} on ${String(present.labelsOrTypes)}(${String(present.properties)})`;
  const need = `${isUnique ? "a unique constraint" : "an index"} on ${label}(${property})`;
  throw new GraphError(
    "PROGRAMMING",
    `the database has an index "${name}" that is ${what}, where Concordance needs ${need}. Drop it (DROP INDEX ${name}, or the constraint of that name), then start again`,
  );
}
