import type { NearContributor } from "./KnownContributors.ts";

/** Why a STATE that the graph does not have is refused, as planting refuses it: it would stand there without its code. */
export function unknownState(near: NearContributor | undefined): string {
  const meant = near === undefined ? "" : `; did you mean "${near.name}" (${near.key})?`;
  return (
    "is not a state of the graph, and a STATE needs an ISO 3166-1 code, which no table gives; correct the name, give another kind, " +
    `or add the state to a seed directory${meant}`
  );
}
