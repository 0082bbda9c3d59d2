import { HolderKind } from "../holding/HolderKind.ts";
import type { HoldingTable, TableHolder } from "../holding/HoldingTable.ts";
import { BadUserInput } from "../input/BadUserInput.ts";
import { enumLabel } from "../list/facetLabels.ts";
import { labelOf } from "../node/labelOf.ts";
import type { Context } from "../request/Context.ts";
import { PrevalenceGroup } from "./Prevalence.ts";

const ofContributors = [HolderKind.CONTRIBUTOR, HolderKind.CONTRIBUTION];
/** Which holders a grouping fits: a contributor may have spoken in several years and processes, so only its contributions are of one. */
const fits: Record<PrevalenceGroup, readonly HolderKind[]> = {
  [PrevalenceGroup.CONTRIBUTOR_KIND]: ofContributors,
  [PrevalenceGroup.REGIONAL_GROUP]: ofContributors,
  [PrevalenceGroup.YEAR]: [HolderKind.CONTRIBUTION, HolderKind.INSTRUMENT],
  [PrevalenceGroup.PROCESS]: [HolderKind.CONTRIBUTION],
  [PrevalenceGroup.INSTRUMENT_KIND]: [HolderKind.INSTRUMENT],
  [PrevalenceGroup.ALL]: Object.values(HolderKind),
};

const groupsOf: Record<PrevalenceGroup, (holder: TableHolder) => string[]> = {
  [PrevalenceGroup.CONTRIBUTOR_KIND]: ({ groups }) => groups.kind,
  [PrevalenceGroup.REGIONAL_GROUP]: ({ groups }) => groups.regionalGroup,
  [PrevalenceGroup.YEAR]: ({ groups }) => groups.year,
  [PrevalenceGroup.PROCESS]: ({ groups }) => groups.process,
  [PrevalenceGroup.INSTRUMENT_KIND]: ({ groups }) => groups.kind,
  [PrevalenceGroup.ALL]: () => ["ALL"],
};

/** Throws {@link BadUserInput} for a grouping that does not fit such holders; `argument` is the one that said which. */
export function refuseGrouping(groupBy: PrevalenceGroup, holders: HolderKind, argument: string): void {
  if (fits[groupBy].includes(holders)) return;
  throw new BadUserInput(
    `${groupBy} groups ${fits[groupBy].join(" or ")}: ask \`${argument}\` one of these.`,
    "groupBy",
  );
}

const between = "\u0000";

/** By group, ascending: the places of its holders. A group of several groupings is one combination of their values. */
export function groupedHolders({ holders }: HoldingTable, groupBy: readonly PrevalenceGroup[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  holders.forEach((holder, place) => {
    for (const group of combinationsOf(groupBy.map((grouping) => valuesOf(holder, grouping)))) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [place]);
      else members.push(place);
    }
  });
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function valuesOf(holder: TableHolder, grouping: PrevalenceGroup): string[] {
  const own = groupsOf[grouping](holder);
  return own.length === 0 ? ["NONE"] : own;
}

function combinationsOf([first = [], ...rest]: readonly string[][]): string[] {
  if (rest.length === 0) return first;
  const others = combinationsOf(rest);
  return first.flatMap((value) => others.map((other) => value + between + other));
}

/** Values and labels of groups, by what `groupedHolders` calls them. */
export function groupNames(groupBy: readonly PrevalenceGroup[], groups: readonly string[], { nodes }: Context) {
  const labels = new Map<string, string>();
  for (const group of groups)
    for (const [i, value] of group.split(between).entries())
      if (groupBy[i] === PrevalenceGroup.PROCESS && value !== "NONE")
        labels.set(value, labelOf(nodes.byId(`process:${value}`)));
  return (group: string) => {
    const values = group.split(between);
    const labelAt = (value: string, i: number) =>
      groupBy[i] === PrevalenceGroup.PROCESS ? (labels.get(value) ?? enumLabel(value)) : enumLabel(value);
    return { group: values, groupLabels: values.map(labelAt) };
  };
}
