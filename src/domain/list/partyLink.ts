import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { withSource } from "../node/Source.ts";

/** What the link of a contributor and an instrument says, read from either end. */
export function partyLink({ linkColumns }: Snapshot, number: number): object {
  return withSource(linkColumns.parties[number] as never);
}
