import { contributionContributors, contributions, passages } from "./contributionTables.ts";
import { contributorNames, contributors, parties } from "./contributorTables.ts";
import { enshrinementProvisions, enshrinements } from "./enshrinementTables.ts";
import { evidence } from "./evidence.ts";
import { evidenceLinks } from "./evidenceLinks.ts";
import type { ExportTable } from "./ExportTable.ts";
import { formerKeys } from "./formerKeys.ts";
import { instruments, instrumentTitles, provisions } from "./instrumentTables.ts";
import { principleLabels, principleRelations, principles, schemes } from "./principleTables.ts";
import { processes, questions } from "./processTables.ts";
import { readings } from "./readings.ts";
import { sources } from "./sources.ts";

/** The tables that hold all of the graph, but the texts, which stand beside them. */
export const allTables: readonly ExportTable[] = [
  contributors,
  contributorNames,
  parties,
  instruments,
  instrumentTitles,
  provisions,
  schemes,
  principles,
  principleLabels,
  principleRelations,
  enshrinements,
  enshrinementProvisions,
  readings,
  processes,
  questions,
  contributions,
  contributionContributors,
  passages,
  evidence,
  evidenceLinks,
  sources,
  formerKeys,
];
