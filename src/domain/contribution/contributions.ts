import {
  contributionsOf,
  contributionsOfProcess as ofProcess,
  contributorsOf,
  holdsOfContribution,
  invokesOfContribution,
} from "../../snapshot/adjacency.ts";
import { anyValue } from "../../snapshot/columns.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { keyIn, linkedTo, textLike, valueIn, within } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { contributorsWith, itself, linking, submittedBy, whose } from "../filter/reaches.ts";
import { facetOfRows, facetOfValues, facetThrough, valueSaid } from "../list/facets.ts";
import { enumLabel, languageLabel } from "../list/facetLabels.ts";
import { linkedFrom, listsOf } from "../list/List.ts";
import { upwards } from "../list/orders.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { type Contribution, readContribution } from "./Contribution.ts";
import type { ContributionWhere } from "./ContributionsArgs.ts";

export const contributionFilter: Filter<ContributionWhere> = {
  fields: {
    key: keyIn("contribution", itself),
    title: textLike(({ tables }) => tables.contribution.columns.titleSearch.texts),
    date: within("contribution", itself),
    process: keyIn("process", ({ tables }, processes) => whose(tables.contribution.columns.process, processes)),
    contributor: keyIn("contributor", (snapshot, contributors) => ({ accept: submittedBy(snapshot, contributors) })),
    contributorKind: valueIn((snapshot, kinds) => ({
      accept: submittedBy(snapshot, contributorsWith(snapshot, "kind", kinds)),
    })),
    scheme: keyIn(
      "scheme",
      linking(({ links }) => links.contributionReadings),
    ),
    licence: valueIn(({ tables: { contribution } }, values) => ({
      accept: Uint8Array.from({ length: contribution.count }, (_none, row) => {
        const licence = contribution.columns.licence.at(row);
        return Number(licence !== null && (values === anyValue || values.includes(licence)));
      }),
    })),
    holds: linkedTo("principle", linking(holdsOfContribution)),
    invokes: linkedTo("instrument", linking(invokesOfContribution)),
  },
};

export const contributionAt = nodesOf<Contribution>("contribution", readContribution);

const itsRow = (snapshot: Snapshot) => snapshot.get(rowCodes);
const rowCodes = ({ tables }: Snapshot) =>
  Uint32Array.from({ length: tables.contribution.count }, (_none, row) => row + 1);

const list = listsOf<Contribution, ContributionWhere>({
  table: "contribution",
  read: contributionAt,
  filter: contributionFilter,
  orders: {
    DATE: { by: ({ tables }: Snapshot, row: number) => tables.contribution.columns.sortDate.at(row)! },
    DATE_DESC: {
      by: ({ tables }: Snapshot, row: number) => tables.contribution.columns.sortDateDescending.at(row)!,
      descending: true,
    },
    ...upwards("TITLE", { by: ({ tables }, row) => tables.contribution.columns.sortTitle.at(row)! }),
  },
  facets: {
    contributorKind: facetThrough(
      itsRow,
      contributorsOf,
      valueSaid(({ tables }) => tables.contributor.columns.kind, enumLabel),
      ({ tables }) => tables.contributor.columns.kind.codes,
    ),
    year: facetOfValues(({ tables }) => tables.contribution.columns.year),
    process: facetOfRows(
      ({ tables }) => tables.contribution.columns.process,
      ({ tables: { process } }, row) => ({ value: process.columns.key.at(row), label: process.columns.name.at(row) }),
    ),
    language: facetOfValues(({ tables }) => tables.contribution.columns.language, languageLabel),
  },
});

export const contributions = list("contributions");
export const contributionsOfContributor = list(
  "contributionsOfContributor",
  linkedFrom("contributor", contributionsOf),
);
export const contributionsOfProcess = list("contributionsOfProcess", linkedFrom("process", ofProcess));
