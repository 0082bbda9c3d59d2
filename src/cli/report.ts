import type { Planted } from "../seeds/plant.ts";

/** What planting did, for people, one line a fact. */
export function plantedReport({ created, updated, unchanged, gone, pruned, dataVersion }: Planted): string {
  const left = gone.map((id) => `  ${id}`);
  const fate = pruned > 0 ? "were removed" : "stay in the graph; plant with --prune to remove them";
  return [
    `created ${created}, updated ${updated}, unchanged ${unchanged}`,
    ...(gone.length === 0 ? [] : [`${gone.length} records have left the files and ${fate}:`, ...left]),
    `data version ${dataVersion}`,
  ].join("\n");
}
