import {
  advancing,
  allProvisionsOf,
  citationsOf,
  citersOf,
  contributionsOf,
  contributionsOfProcess,
  contributorsOf,
  enshriningOf,
  evidenceOf,
  evidenceOfPassage,
  holdersOf,
  holdsOfContribution,
  holdsOfContributor,
  invokesOfContribution,
  invokesOfContributor,
  type LinksIn,
  matchesOf,
  mentionsOf,
  narrowerOf,
  narrowMatchesOf,
  partiesOf,
  passagesOf,
  passagesOfQuestion,
  principlesOf,
  provisionsOf,
  provisionsUnder,
  questionsOf,
} from "../../../snapshot/adjacency.ts";
import type { TableName } from "../../../snapshot/columnsOf.ts";
import type { LinkName } from "../../../snapshot/Snapshot.ts";

/** How a field comes from its things to others. */
export type Step =
  /** Each thing has a list of others. */
  | { lists: LinksIn }
  /** Each thing belongs to one other: the one in whose list of these links it stands. */
  | { ownerBy: LinksIn }
  /** The whole of a table. */
  | { table: TableName }
  /** To no others: a piece of the same thing. */
  | "itself";

const lists = (links: LinksIn): Step => ({ lists: links });
const ownerBy = (links: LinksIn): Step => ({ ownerBy: links });
const stored = (name: LinkName): Step => lists(({ links }) => links[name]);

const evidence = (type: string): Record<string, readonly Step[]> => ({
  [`${type}.passage`]: [ownerBy(evidenceOfPassage)],
  [`${type}.contribution`]: [ownerBy(evidenceOf)],
  [`${type}.contributors`]: [ownerBy(evidenceOf), lists(contributorsOf)],
});
const ofContributor = [lists(contributionsOf), lists(evidenceOf)];

/**
 * What each field leads to, as far as the links of the snapshot tell; a filter only leaves out. Of fields that are not here nothing is
 * known: their pages are counted as full.
 */
export const steps: Readonly<Record<string, readonly Step[]>> = {
  "Query.citations": [{ table: "evidence" }],
  "Query.contributions": [{ table: "contribution" }],
  "Query.contributors": [{ table: "contributor" }],
  "Query.instruments": [{ table: "instrument" }],
  "Query.mentions": [{ table: "evidence" }],
  "Query.principles": [{ table: "principle" }],
  "Query.processes": [{ table: "process" }],
  "Query.recommendations": [{ table: "evidence" }],
  "Query.schemes": [{ table: "scheme" }],
  "Contributor.citations": ofContributor,
  "Contributor.contributions": [lists(contributionsOf)],
  "Contributor.instruments": [lists(invokesOfContributor)],
  "Contributor.mentions": ofContributor,
  "Contributor.partyTo": [stored("parties")],
  "Contributor.principles": [lists(holdsOfContributor)],
  "Contributor.recommendations": ofContributor,
  "HeldPrincipleEdge.mentions": [lists(mentionsOf)],
  "InvokedInstrumentEdge.citations": [lists(citationsOf)],
  "Process.contributions": [lists(contributionsOfProcess)],
  "Process.questions": [lists(questionsOf)],
  "Question.passages": [lists(passagesOfQuestion)],
  "Question.process": [ownerBy(questionsOf)],
  "Contribution.citations": [lists(evidenceOf)],
  "Contribution.contributors": [lists(contributorsOf)],
  "Contribution.instruments": [lists(invokesOfContribution)],
  "Contribution.mentions": [lists(evidenceOf)],
  "Contribution.passages": [lists(passagesOf)],
  "Contribution.principles": [lists(holdsOfContribution)],
  "Contribution.process": [ownerBy(contributionsOfProcess)],
  "Contribution.recommendations": [lists(evidenceOf)],
  "Passage.contribution": [ownerBy(passagesOf)],
  "Passage.evidence": [lists(evidenceOfPassage)],
  "Passage.next": ["itself"],
  "Passage.previous": ["itself"],
  "Passage.question": [ownerBy(passagesOfQuestion)],
  "Scheme.principles": [lists(principlesOf)],
  "Principle.broader": [stored("broader")],
  "Principle.broadMatch": [stored("broadMatch")],
  "Principle.closeMatch": [stored("closeMatch")],
  "Principle.contributors": [lists(holdersOf)],
  "Principle.exactMatch": [stored("exactMatch")],
  "Principle.instruments": [lists(enshriningOf)],
  "Principle.matches": [lists(matchesOf)],
  "Principle.mentions": [lists(mentionsOf)],
  "Principle.narrower": [lists(narrowerOf)],
  "Principle.narrowMatch": [lists(narrowMatchesOf)],
  "Principle.notToBeConfusedWith": [stored("confused")],
  "Principle.recommendations": [lists(advancing)],
  "Principle.related": [stored("related")],
  "Principle.scheme": [ownerBy(principlesOf)],
  "PrincipleHolderEdge.mentions": ofContributor,
  "PrincipleMatch.principle": ["itself"],
  "EnshrinesEdge.provisions": [lists(allProvisionsOf)],
  "Instrument.citations": [lists(citationsOf)],
  "Instrument.contributors": [lists(citersOf)],
  "Instrument.parties": [lists(partiesOf)],
  "Instrument.principles": [stored("enshrinements")],
  "Instrument.provisions": [lists(provisionsOf)],
  "InstrumentCiterEdge.citations": ofContributor,
  "Provision.instrument": [ownerBy(allProvisionsOf)],
  "Provision.parent": [ownerBy(provisionsUnder)],
  "Provision.principles": [stored("provisionPrinciples")],
  "Provision.provisions": [lists(provisionsUnder)],
  ...evidence("Evidence"),
  ...evidence("Mention"),
  ...evidence("Citation"),
  ...evidence("Recommendation"),
  "Mention.principle": [ownerBy(mentionsOf)],
  "Citation.instrument": [ownerBy(citationsOf)],
  "Citation.provisions": [stored("cited")],
  "CitedProvision.provision": ["itself"],
  "Recommendation.advances": [stored("advances")],
};
