import {
  allProvisionsOf,
  advancing,
  citationsOf,
  citationsOfProvision,
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
  invokingInstrument,
  invokingProvision,
  type LinksIn,
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
import type { LinkName, Snapshot } from "../../../snapshot/Snapshot.ts";

const stored =
  (name: LinkName): LinksIn =>
  ({ links }) =>
    links[name];

/** What each list is read from: links of one thing, or a table. Lists that are not here have any length. */
const linksOf: Readonly<Record<string, LinksIn>> = {
  "Citation.provisions": stored("cited"),
  "Contribution.citations": evidenceOf,
  "Contribution.contributors": contributorsOf,
  "Contribution.instruments": invokesOfContribution,
  "Contribution.mentions": evidenceOf,
  "Contribution.passages": passagesOf,
  "Contribution.principles": holdsOfContribution,
  "Contribution.recommendations": evidenceOf,
  "Contributor.contributions": contributionsOf,
  "Contributor.instruments": invokesOfContributor,
  "Contributor.partyTo": stored("parties"),
  "Contributor.principles": holdsOfContributor,
  "Instrument.citations": citationsOf,
  "Instrument.contributors": citersOf,
  "Instrument.parties": partiesOf,
  "Instrument.principles": stored("enshrinements"),
  "Instrument.provisions": provisionsOf,
  "Instrument.recommendations": invokingInstrument,
  "InstrumentPrincipleEdge.provisions": allProvisionsOf,
  "EnshrinesEdge.provisions": allProvisionsOf,
  "Passage.evidence": evidenceOfPassage,
  "Principle.broader": stored("broader"),
  "Principle.broadMatch": stored("broadMatch"),
  "Principle.closeMatch": stored("closeMatch"),
  "Principle.exactMatch": stored("exactMatch"),
  "Principle.contributors": holdersOf,
  "Principle.instruments": enshriningOf,
  "Principle.mentions": mentionsOf,
  "Principle.narrower": narrowerOf,
  "Principle.narrowMatch": narrowMatchesOf,
  "Principle.notToBeConfusedWith": stored("confused"),
  "Principle.recommendations": advancing,
  "Principle.related": stored("related"),
  "Process.contributions": contributionsOfProcess,
  "Process.questions": questionsOf,
  "Provision.citations": citationsOfProvision,
  "Provision.principles": stored("provisionPrinciples"),
  "Provision.provisions": provisionsUnder,
  "Provision.recommendations": invokingProvision,
  "Question.passages": passagesOfQuestion,
  "Recommendation.advances": stored("advances"),
  "Scheme.principles": principlesOf,
};
const tables: Readonly<Record<string, TableName>> = {
  "Query.citations": "evidence",
  "Query.contributions": "contribution",
  "Query.contributors": "contributor",
  "Query.instruments": "instrument",
  "Query.mentions": "evidence",
  "Query.principles": "principle",
  "Query.processes": "process",
  "Query.recommendations": "evidence",
  "Query.schemes": "scheme",
};

/** How long a list can be at most, by `Type.field`; undefined where nothing is known. */
export type ListSizes = (place: string) => number | undefined;

/** Counted over all things, not over those that are asked for: so it holds whatever a filter lets pass. */
function sizesOf(snapshot: Snapshot): ListSizes {
  const known = new Map<string, number>();
  const measured = (place: string) => {
    const [table, links] = [tables[place], linksOf[place]];
    if (table !== undefined) return snapshot.tables[table].count;
    return links === undefined ? undefined : longest(links(snapshot).starts);
  };
  return (place) => {
    const size = known.get(place) ?? measured(place);
    if (size !== undefined) known.set(place, size);
    return size;
  };
}

/** The longest lists of a snapshot; measured once, each when it is first asked for. */
export function listSizes(snapshot: Snapshot): ListSizes {
  return snapshot.get(sizesOf);
}

function longest(starts: Uint32Array): number {
  let most = 0;
  for (let row = 1; row < starts.length; row++) most = Math.max(most, starts[row]! - starts[row - 1]!);
  return most;
}
