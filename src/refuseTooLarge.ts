import type { Settings } from "./settings.ts";
import { memoryNeeded } from "./snapshot/memoryNeeded.ts";

/**
 * Throws an Error with a sentence for a graph that would take more memory than there may be: better at once than after minutes, when the
 * system ends the program without a word. What a graph on Neo4j takes is known once its snapshot is kept.
 */
export function refuseTooLarge({ dataDirectory, cacheDirectory, neo4j, maxMemoryMb }: Settings): void {
  const directory = neo4j === undefined ? dataDirectory : cacheDirectory;
  if (directory === undefined || maxMemoryMb === undefined) return;
  const { readMb, buildMb } = memoryNeeded(directory);
  const [work, mb] = readMb > 0 ? ["Reading", readMb] : ["Building", buildMb];
  if (mb <= maxMemoryMb) return;
  throw new Error(
    `${work} the snapshot of ${directory} takes about ${mb} MB of memory, and CONCORDANCE_MAX_MEMORY allows ${maxMemoryMb} MB. ` +
      "Give the program more memory; set CONCORDANCE_MAX_MEMORY to off to try it all the same.",
  );
}
