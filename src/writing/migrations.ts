import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { modelVersion } from "../model/modelVersion.ts";
import { usualMatchCertainty } from "../model/principle.ts";
import { labels, shapes } from "../model/shapes.ts";
import { ownersAndPlaces } from "./ownersAndPlaces.ts";
import { refreshIn } from "./refresh.ts";
import { lockForWriting, type Release, releaseOf } from "./release.ts";

/** The step to each version of the model, from the one before. */
const steps: readonly ((transaction: Transaction) => Promise<void>)[] = [
  ownersAndPlaces,
  placesOfCitations,
  certaintyOfMatches,
  languagesOfTitles,
  formerKeysAndNames,
];

/** To version 2: citations say where they stand. */
async function placesOfCitations(transaction: Transaction): Promise<void> {
  await transaction.run(statement("migrate/002-placesOfCitations"), { place: "TEXT" });
}

/** To version 3: matches between codebooks say how sure they are; who said nothing reported them. */
async function certaintyOfMatches(transaction: Transaction): Promise<void> {
  for (const Type of ["EXACT_MATCH", "CLOSE_MATCH", "BROAD_MATCH"])
    await transaction.run(statement("migrate/003-certaintyOfMatches", { Type }), { certainty: usualMatchCertainty });
}

/** To version 4: other titles of instruments have a language; before, they were English by rule. */
async function languagesOfTitles(transaction: Transaction): Promise<void> {
  await transaction.run(statement("migrate/004-languagesOfTitles"), { language: "en" });
}

/** To version 5: things have former keys, and contributors other names; before, nobody could say any. */
async function formerKeysAndNames(transaction: Transaction): Promise<void> {
  const columns = [
    ...(["Contributor", "Instrument", "Principle", "Process"] as const).map((Label) => [Label, "formerKeys"] as const),
    ["Contributor", "altNameLanguages"] as const,
    ["Contributor", "altNameValues"] as const,
  ];
  for (const [Label, column] of columns)
    await transaction.run(statement("migrate/005-emptyLists", { Label, column }), { none: [] });
}

/** Throws an Error with a sentence where the graph has a shape that only a later version of the program knows. */
export function refuseNewer({ modelVersion: stored }: Release): void {
  if (stored <= modelVersion) return;
  throw new Error(
    `The graph has the shape ${stored} of a later version of Concordance, and this one knows shapes up to ${modelVersion}. ` +
      "It was left as it was. Start that version, or a newer one, on this graph.",
  );
}

/** Gives a graph of an earlier version the shape of this one. Returns the version that it had, or undefined where there was nothing to do. */
export async function migrateIn(transaction: Transaction): Promise<number | undefined> {
  await lockForWriting(transaction);
  const release = await releaseOf(transaction);
  refuseNewer(release);
  if (release.dataVersion === "" || release.modelVersion === modelVersion) return undefined;
  for (const step of steps.slice(release.modelVersion)) await step(transaction);
  await refreshIn(transaction);
  return release.modelVersion;
}

/** Throws an Error with a sentence where a node has not got what lists and searches need: it would be missing in answers. */
export async function refuseIncomplete(transaction: Transaction): Promise<void> {
  for (const label of labels) {
    for (const column of shapes[label].needed) {
      const asked = statement("migrate/missing", { Label: label, column });
      const [row] = await transaction.run<{ id: string; owners: string[] }>(asked);
      if (row === undefined) continue;
      const owner = row.owners[0] ?? "nobody";
      throw new Error(
        `The graph was made by an earlier version of Concordance, and ${row.id} of "${owner}" cannot be brought into today's shape ` +
          `(${column} is missing). Nothing was changed. Run \`concordance plant DIRECTORY\` with the directory that it came from, ` +
          `or import its table again; or remove what is nobody's any more with \`concordance plant --forget "${owner}"\`.`,
      );
    }
  }
}
