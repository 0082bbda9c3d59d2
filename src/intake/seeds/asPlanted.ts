import type { Read } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { modelVersion } from "../../model/modelVersion.ts";
import { labels } from "../../model/shapes.ts";
import type { PutReport } from "../../writing/put.ts";
import { releaseOf } from "../../writing/release.ts";
import { plantedOwners } from "./plantedOwners.ts";

/**
 * What planting directories, the product's among them, reports where their files are those that the graph was planted from: they are
 * compared byte by byte, and not read as seeds. Undefined where anything is to be done. What left the files earlier is not named again.
 */
export async function asPlanted(read: Read, directories: readonly string[]): Promise<PutReport | undefined> {
  const release = await releaseOf(read);
  if (release.dataVersion === "" || release.modelVersion !== modelVersion) return undefined;
  const owners = await plantedOwners(release, directories);
  if (owners === undefined) return undefined;
  let unchanged = 0;
  for (const owner of owners)
    for (const label of labels)
      for (const { count } of await read<{ count: number }>(statement("writing/countOfOwner", { Label: label }), {
        owner,
      }))
        unchanged += count;
  const { dataVersion } = release;
  return { created: 0, updated: 0, removed: 0, unchanged, pruned: 0, gone: [], inUse: [], dataVersion };
}
