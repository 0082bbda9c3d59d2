import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { digestOf } from "../text/digestOf.ts";
import { releaseId } from "../model/release.ts";

interface Versions {
  seedsVersion: string;
  importsVersion: string;
}

/** Waits for whoever writes at the same time: planting and importing read what is there before they write. */
export async function lockForWriting(transaction: Transaction): Promise<void> {
  await transaction.run(statement("plant/lock"), { id: releaseId, lockedBy: "writer" });
}

/** Which seeds and imports the graph holds; empty texts where none. */
export async function versionsOf(transaction: Transaction): Promise<Versions & { dataVersion: string }> {
  const [row] = await transaction.run<Versions & { dataVersion: string }>(statement("service/release"), {
    id: releaseId,
  });
  return row ?? { seedsVersion: "", importsVersion: "", dataVersion: "" };
}

/** Notes what the graph holds after a write, where that changed anything. Returns the version of all data. */
export async function setVersions(transaction: Transaction, changed: Partial<Versions>): Promise<string> {
  const before = await versionsOf(transaction);
  const { seedsVersion, importsVersion } = { ...before, ...changed };
  const dataVersion = importsVersion === "" ? seedsVersion : digestOf(`${seedsVersion} ${importsVersion}`);
  if (dataVersion !== before.dataVersion) {
    const versions = { seedsVersion, importsVersion, dataVersion };
    await transaction.run(statement("plant/setVersion"), { id: releaseId, ...versions });
  }
  return dataVersion;
}
