import type { Transaction } from "../graph/Graph.ts";
import type { Read } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { releaseId } from "../model/release.ts";

/** What stands on the one node that says which data the graph holds. */
export interface Release {
  /** Empty text before anything was written. */
  dataVersion: string;
  /** 0 for graphs from before shapes had a version. */
  modelVersion: number;
  /** The state of the files that each owner's things were planted from: lines `owner digest`. */
  seeds: string[];
}

const nothing: Release = { dataVersion: "", modelVersion: 0, seeds: [] };

/** Whose a line `owner digest` is. */
export function ownerIn(line: string): string {
  return line.slice(0, line.lastIndexOf(" "));
}

/** Waits for other writers: all read what is there before they write. */
export async function lockForWriting(transaction: Transaction): Promise<void> {
  await transaction.run(statement("writing/lock"), { id: releaseId, lockedBy: "writer" });
}

export async function releaseOf(source: Transaction | Read): Promise<Release> {
  const run: Read = typeof source === "function" ? source : (asked, params) => source.run(asked, params);
  const [row] = await run<Release>(statement("writing/release"), { id: releaseId });
  return row ?? nothing;
}

export async function setRelease(transaction: Transaction, release: Release): Promise<void> {
  await transaction.run(statement("writing/setRelease"), { id: releaseId, ...release });
}
