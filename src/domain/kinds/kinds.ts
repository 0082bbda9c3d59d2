import { readCitation } from "../citation/Citation.ts";
import { readContribution } from "../contribution/Contribution.ts";
import { readContributor } from "../contributor/Contributor.ts";
import { readInstrument } from "../instrument/Instrument.ts";
import { readMention } from "../mention/Mention.ts";
import type { Node } from "../node/Node.ts";
import { type NodeKind, typeOfKind } from "../../model/kinds.ts";
import { readPassage } from "../passage/Passage.ts";
import { readPrinciple } from "../principle/Principle.ts";
import { readProcess } from "../process/Process.ts";
import { readQuestion } from "../process/Question.ts";
import { readProvision } from "../provision/Provision.ts";
import { readRecommendation } from "../recommendation/Recommendation.ts";
import type { Scheme } from "../scheme/Scheme.ts";

/** How each kind of node is read from its row. */
export const readersOfKind: Record<NodeKind, (row: never) => Node> = {
  contributor: readContributor,
  process: readProcess,
  question: readQuestion,
  contribution: readContribution,
  passage: readPassage,
  scheme: (row: Scheme) => row,
  principle: readPrinciple,
  instrument: readInstrument,
  provision: readProvision,
  mention: readMention,
  citation: readCitation,
  recommendation: readRecommendation,
};

/** The graph label of a kind: the same word as its GraphQL type. */
export function labelOfKind(kind: NodeKind): string {
  return typeOfKind[kind];
}
