import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { digestOf } from "../digestOf.ts";
import { releaseId } from "./release.ts";

interface Versions {
  seedsVersion: string;
  importsVersion: string;
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
