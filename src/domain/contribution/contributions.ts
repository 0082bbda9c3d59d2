import { linkedTo, oneOf, textLike, within } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import type { List } from "../list/List.ts";
import { type Contribution, readContribution } from "./Contribution.ts";

const contributionFilter: Filter = {
  fields: {
    key: oneOf("contribution/where/key", "contribution"),
    title: textLike("contribution/where/title"),
    date: within("contribution/where/date"),
    process: oneOf("contribution/where/process", "process"),
    contributor: oneOf("contribution/where/contributor", "contributor"),
    contributorKind: oneOf("contribution/where/contributorKind"),
    holds: linkedTo("contribution/where/holds", "principle"),
    invokes: linkedTo("contribution/where/invokes", "instrument"),
  },
};

const base = {
  row: "contribution/row",
  read: readContribution,
  filter: contributionFilter,
  orders: {
    DATE: { by: "n.sortDate" },
    DATE_DESC: { by: "n.sortDateDescending", descending: true },
    TITLE: { by: "n.sortTitle" },
  },
  facets: {
    contributorKind: "contribution/facet/contributorKind",
    year: "contribution/facet/year",
    process: "contribution/facet/process",
    language: "contribution/facet/language",
  },
};

export const contributions: List<Contribution> = { ...base, match: "contribution/all" };
export const contributionsOfContributor: List<Contribution> = { ...base, match: "contribution/ofContributor" };
export const contributionsOfProcess: List<Contribution> = { ...base, match: "contribution/ofProcess" };
