import { held, invoked } from "./derived.ts";
import { Links } from "./Links.ts";
import type { LinkName, Snapshot } from "./Snapshot.ts";

/** How one comes from the rows of a table to those of another: made once a snapshot. */
export type LinksIn = (snapshot: Snapshot) => Links;

const back = (name: LinkName): LinksIn => {
  const reversed: LinksIn = ({ links }) => links[name].reversed();
  return (snapshot) => snapshot.get(reversed);
};
const kept =
  (make: LinksIn): LinksIn =>
  (snapshot) =>
    snapshot.get(make);

export const contributorsOf: LinksIn = ({ links }) => links.submitters;
export const contributionsOf = back("submitters");
export const contributionsOfProcess = kept(({ tables }) =>
  Links.back(tables.contribution.columns.process.codes, tables.process.count),
);
export const questionsOf = kept(({ tables }) =>
  Links.back(tables.question.columns.process.codes, tables.process.count),
);
export const passagesOf = kept(({ tables }) =>
  Links.back(tables.passage.columns.contribution.codes, tables.contribution.count),
);
export const passagesOfQuestion = kept(({ tables }) =>
  Links.back(tables.passage.columns.question.codes, tables.question.count),
);
export const evidenceOf = kept(({ tables }) =>
  Links.back(tables.evidence.columns.contribution.codes, tables.contribution.count),
);
export const evidenceOfPassage = kept(({ tables }) =>
  Links.back(tables.evidence.columns.passage.codes, tables.passage.count),
);
export const mentionsOf = kept(({ tables }) =>
  Links.back(tables.evidence.columns.principle.codes, tables.principle.count),
);
export const citationsOf = kept(({ tables }) =>
  Links.back(tables.evidence.columns.instrument.codes, tables.instrument.count),
);
export const citationsOfProvision = back("cited");
export const advancing = back("advances");
export const invokingInstrument = back("invokedInstruments");
export const invokingProvision = back("invokedProvisions");
export const partiesOf = back("parties");
export const enshriningOf = back("enshrinements");
export const narrowerOf = back("broader");
export const narrowMatchesOf = back("broadMatch");
/** Principles of other schemes, whatever the match. */
export const matchesOf = kept((snapshot) => {
  const { exactMatch, closeMatch, broadMatch } = snapshot.links;
  const all = [exactMatch, closeMatch, broadMatch, narrowMatchesOf(snapshot)];
  const rows = Array.from({ length: exactMatch.sourceCount }, (_none, row) => row);
  const pairs = rows.flatMap((row) => all.flatMap((links) => Array.from(links.of(row), (target) => [row, target])));
  return Links.of(
    pairs.map(([from]) => from!),
    pairs.map(([, to]) => to!),
    rows.length,
    rows.length,
  );
});
export const principlesOf = kept(({ tables }) =>
  Links.back(tables.principle.columns.scheme.codes, tables.scheme.count),
);

/** Provisions right under a provision. */
export const provisionsUnder = kept(({ tables: { provision } }) => {
  const parents = Int32Array.from({ length: provision.count }, (_none, row) => parentOf(provision, row));
  return Links.of(
    parents,
    Uint32Array.from(parents, (_parent, row) => row),
    provision.count,
    provision.count,
  );
});

/** Provisions that stand under no other one of their instrument. */
export const provisionsOf = kept(({ tables: { provision, instrument } }) => {
  const wholes = Int32Array.from({ length: provision.count }, (_none, row) =>
    provision.columns.parent.at(row) === null ? provision.columns.instrument.at(row) : -1,
  );
  return Links.of(
    wholes,
    Uint32Array.from(wholes, (_whole, row) => row),
    instrument.count,
    provision.count,
  );
});

/** All provisions of an instrument, at every depth. */
export const allProvisionsOf = kept(({ tables: { provision, instrument } }) =>
  Links.back(provision.columns.instrument.codes, instrument.count),
);

export const holdsOfContributor: LinksIn = (snapshot) => snapshot.get(held).ofContributors.links;
export const holdsOfContribution: LinksIn = (snapshot) => snapshot.get(held).ofContributions.links;
export const invokesOfContributor: LinksIn = (snapshot) => snapshot.get(invoked).ofContributors.links;
export const invokesOfContribution: LinksIn = (snapshot) => snapshot.get(invoked).ofContributions.links;
export const holdersOf = kept((snapshot) => holdsOfContributor(snapshot).reversed());
export const citersOf = kept((snapshot) => invokesOfContributor(snapshot).reversed());

function parentOf({ columns, index }: Snapshot["tables"]["provision"], row: number): number {
  const parent = columns.parent.at(row);
  return parent === null ? -1 : index.rowOf(parent);
}

/** Marks with each marked provision all that stand under it. */
export function withAllUnder(snapshot: Snapshot, marked: Uint8Array): Uint8Array {
  const under = provisionsUnder(snapshot);
  const all = marked.slice();
  const open = [...marked.keys()].filter((row) => marked[row] === 1);
  for (let row = open.pop(); row !== undefined; row = open.pop())
    for (const child of under.of(row))
      if (all[child] === 0) {
        all[child] = 1;
        open.push(child);
      }
  return all;
}
