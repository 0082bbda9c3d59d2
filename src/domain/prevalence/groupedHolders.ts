import { HolderKind } from "../holding/HolderKind.ts";
import type { HoldingTable, TableHolder } from "../holding/HoldingTable.ts";
import { BadUserInput } from "../input/BadUserInput.ts";
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

/** By group, ascending: the places of its holders, those that were not read counted on after the others. */
export function groupedHolders(table: HoldingTable, groupBy: PrevalenceGroup): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  [...table.holders, ...table.unread].forEach((holder, place) => {
    const own = groupsOf[groupBy](holder);
    for (const group of own.length === 0 ? ["NONE"] : own) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [place]);
      else members.push(place);
    }
  });
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
