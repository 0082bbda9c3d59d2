import { cypherFile } from "../../graph/statements.ts";
import { linkedTo, oneOf, textLike, within } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { enumLabel, languageLabel } from "../list/facetLabels.ts";
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
  row: cypherFile("contribution/row"),
  read: readContribution,
  filter: contributionFilter,
  orders: {
    DATE: { by: "n.sortDate" },
    DATE_DESC: { by: "n.sortDateDescending", descending: true },
    TITLE: { by: "n.sortTitle" },
  },
  facets: {
    contributorKind: cypherFile("contribution/facet/contributorKind"),
    year: cypherFile("contribution/facet/year"),
    process: cypherFile("contribution/facet/process"),
    language: cypherFile("contribution/facet/language"),
  },
  facetLabels: { contributorKind: enumLabel, language: languageLabel },
};

export const contributions: List<Contribution> = { ...base, match: cypherFile("contribution/all") };
export const contributionsOfContributor: List<Contribution> = {
  ...base,
  match: cypherFile("contribution/ofContributor"),
};
export const contributionsOfProcess: List<Contribution> = { ...base, match: cypherFile("contribution/ofProcess") };
