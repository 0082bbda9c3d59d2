import type { GrafeoDB } from "@grafeo-db/js";
import type { LabelSchema } from "./Graph.ts";

/** Makes the indexes and constraints that are missing, and drops indexes that earlier versions made of these labels: they take memory, and the time of writes. */
export async function ensureGrafeoSchema(database: GrafeoDB, labels: readonly LabelSchema[]): Promise<void> {
  for (const name of await othersIn(database, labels)) await database.executeCypher(`DROP INDEX ${name}`);
  for (const { label, unique, indexes } of labels) {
    // A unique constraint alone has no index here, and every write would scan: so both, before any data.
    for (const property of [unique, ...indexes])
      await database.executeCypher(
        `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      );
    await database.executeCypher(
      `CREATE CONSTRAINT ${label}_${unique}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${unique} IS UNIQUE`,
    );
  }
}

async function othersIn(database: GrafeoDB, labels: readonly LabelSchema[]): Promise<string[]> {
  const shown = (await database.executeCypher("SHOW INDEXES")).toArray() as { name: string }[];
  const isOther = (name: string, { label, unique, indexes }: LabelSchema) =>
    name.startsWith(`${label}_`) &&
    ![unique, `${unique}_unique`, ...indexes].some((property) => name === `${label}_${property}`);
  return shown.map(({ name }) => name).filter((name) => labels.some((one) => isOther(name, one)));
}
