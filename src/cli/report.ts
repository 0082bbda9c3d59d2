import type { Ingested } from "../intake/documents/ingest.ts";
import type { Planted } from "../writing/plant.ts";

/** What planting did, for people, one line a fact. */
export function plantedReport(planted: Planted): string {
  const { created, updated, removed, unchanged, gone, inUse, pruned, dataVersion } = planted;
  const named = (ids: string[]) => ids.map((id) => `  ${id}`);
  const fate = pruned > 0 ? "were removed" : "stay in the graph; plant with --prune to remove them";
  return [
    `created ${created}, updated ${updated}, removed ${removed}, unchanged ${unchanged}`,
    ...(gone.length === 0 ? [] : [`left the files: ${gone.length}. They ${fate}:`, ...named(gone)]),
    ...(inUse.length === 0
      ? []
      : [`left the files, and kept because imported documents use them: ${inUse.length}`, ...named(inUse)]),
    `data version ${dataVersion}`,
  ].join("\n");
}

/** What was read into a folder, and what a person must look at. */
export function ingestedReport(ingested: Ingested): string {
  const { folder, changed, mentions, citations, recommendations, unresolved, lost } = ingested;
  const listed = (sentence: string, words: string[]) =>
    words.length === 0 ? [] : [sentence, ...words.map((one) => `  ${one.replace(/\s+/g, " ")}`)];
  return [
    `${folder}: ${changed ? "written" : "unchanged"}; ${mentions} mentions, ${citations} citations, ${recommendations} recommendations`,
    ...listed("Citations that no one instrument of the graph answers to:", unresolved),
    ...listed("Decisions whose words are gone (kept in evidence.yaml.before):", lost),
  ].join("\n");
}
