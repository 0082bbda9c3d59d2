import { allProvisionsOf } from "../../snapshot/adjacency.ts";
import type { SearchedKind } from "../../snapshot/searchTexts.ts";
import { type Found, ownThings } from "./foundOf.ts";
import type { SearchIndex } from "./SearchIndex.ts";
import { filtered, type Numbers, union } from "./sorted.ts";

/**
 * Things of a kind, ascending, that have all that is wanted (of each list one at least) and nothing that is excluded. A provision has
 * also what its instrument is called, if a number is found in its own label: "article 19 UDHR".
 */
export function findThings(
  index: SearchIndex,
  { all, without }: { all: readonly Found[][]; without: readonly Found[] },
  kind: SearchedKind,
): Numbers {
  const numbered = all.flat().filter(({ wanted }) => /\p{N}/u.test(wanted.asked));
  const own = (found: Found) => ownThings(index, found, kind);
  const withNames = kind === "provision" && numbered.length > 0;
  const has = (found: Found) => (withNames ? [own(found), { numbers: underNames(index, found) }] : [own(found)]);
  const sets = all.map((group) => union(group.flatMap(has)));
  if (numbered.length > 0) sets.push(union(numbered.map(own)));
  const [first, ...others] = sets.sort((a, b) => a.numbers.length - b.numbers.length);
  const common = others.reduce((things, set) => filtered(things, set, "common"), first?.numbers ?? new Uint32Array(0));
  return without.reduce((left, found) => filtered(left, own(found), "others"), common);
}

function underNames(index: SearchIndex, { names }: Found): Numbers {
  const provisions = allProvisionsOf(index.snapshot);
  const rows = [...names.keys()].flatMap((row) => [...provisions.of(row)]);
  return Uint32Array.from(rows.flatMap((row) => index.thingAt("provision", row) ?? [])).sort();
}
