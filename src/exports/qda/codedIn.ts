import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Scope } from "../Scope.ts";
import { rowsIn } from "../tables/evidence.ts";

/** What is asked for where nobody says otherwise. */
export const accepted: ReadonlySet<string> = new Set(["ACCEPTED"]);

/**
 * Rows of the evidence that a project of a coding program holds: words of texts that may be passed on, accepted unless other states are
 * asked for. A citation of what the graph does not have has no code.
 */
export function* codedIn(snapshot: Snapshot, { contributions, statuses = accepted }: Scope): Generator<number> {
  const { evidence, contribution } = snapshot.tables;
  for (const row of rowsIn(snapshot, { ...(contributions && { contributions }), statuses })) {
    const { kind, instrument, startsAt, contribution: documents } = evidence.columns;
    const isHeld = contribution.columns.textStatus.at(documents.at(row)) === "HELD";
    const isNamed = kind.at(row) !== "CITATION" || instrument.at(row) >= 0;
    if (isHeld && isNamed && startsAt.at(row) !== null) yield row;
  }
}
