import { statement } from "../../graph/statements.ts";
import type { Read } from "../../graph/Graph.ts";
import { releaseId } from "../../model/release.ts";

/** Which data the graph holds; empty text before anything was planted. */
export async function dataVersionOf(read: Read): Promise<string> {
  const [row] = await read<{ dataVersion: string }>(statement("service/dataVersion"), { id: releaseId });
  return row?.dataVersion ?? "";
}
