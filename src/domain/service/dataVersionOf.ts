import { statement } from "../../graph/statements.ts";
import type { Read } from "../../graph/Graph.ts";
import { releaseId } from "../../model/release.ts";

/** Which data the graph holds; empty text before anything was planted. */
export async function dataVersionOf(read: Read): Promise<string> {
  const [row] = await read<{ dataVersion: string }>(statement("service/dataVersion"), { id: releaseId });
  return row?.dataVersion ?? "";
}

/** The version of all that answers within a scheme can rest on: what is imported for others leaves it as it is. Empty where there is none. */
export async function schemeVersionOf(read: Read, id: string): Promise<string> {
  const [row] = await read<{ dataVersion: string }>(statement("service/schemeVersion"), { id });
  return row?.dataVersion ?? "";
}
