import type { TableName } from "../../snapshot/columnsOf.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { NodeKind } from "../../model/kinds.ts";
import { contributionAt } from "../contribution/contributions.ts";
import { contributorAt } from "../contributor/contributors.ts";
import { instrumentAt } from "../instrument/instruments.ts";
import type { Node } from "../node/Node.ts";
import { passageAt } from "../passage/Passage.ts";
import { principleAt } from "../principle/principles.ts";
import { processAt, questionAt } from "../process/processes.ts";
import { provisionAt } from "../provision/provisions.ts";
import { schemeAt } from "../scheme/schemes.ts";
import { anyEvidenceAt } from "./evidenceOfPassage.ts";

/** In which table each kind of node stands, and how it is read there. */
export const kinds: Record<NodeKind, { table: TableName; read: (snapshot: Snapshot, row: number) => Node }> = {
  contributor: { table: "contributor", read: contributorAt },
  process: { table: "process", read: processAt },
  question: { table: "question", read: questionAt },
  contribution: { table: "contribution", read: contributionAt },
  passage: { table: "passage", read: passageAt },
  scheme: { table: "scheme", read: schemeAt },
  principle: { table: "principle", read: principleAt },
  instrument: { table: "instrument", read: instrumentAt },
  provision: { table: "provision", read: provisionAt },
  mention: { table: "evidence", read: anyEvidenceAt },
  citation: { table: "evidence", read: anyEvidenceAt },
  recommendation: { table: "evidence", read: anyEvidenceAt },
};
