import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { sourceOf } from "../node/Source.ts";

/** What the link of an instrument and a principle that it states says, read from either end. */
export function enshrinementLink({ linkColumns }: Snapshot, number: number): object {
  const { provisions: provisionIds, ...link } = linkColumns.enshrinements[number]!;
  return { ...link, provisionIds, source: sourceOf(link as never) };
}
