import type { SeedEnshrinement, Source } from "../Seeds.ts";
import { edge, type EdgeImage, nodeOf } from "../../../model/GraphImage.ts";
import { sourceColumns } from "./sourceColumns.ts";

type Node = ReturnType<typeof nodeOf>;

const mostCertainFirst = ["VERIFIED", "REPORTED", "UNCERTAIN"];

/** One relationship an instrument and principle with all places, and one a provision and principle. */
export function enshrinementEdges(enshrinements: readonly SeedEnshrinement[]): EdgeImage[] {
  const placesOf = new Map<string, { from: Node; principle: Node; places: SeedEnshrinement[] }>();
  for (const enshrinement of enshrinements) {
    const principle = nodeOf("Principle", enshrinement.principle);
    const provisions = enshrinement.provisions.map((key) => nodeOf("Provision", key));
    for (const from of [nodeOf("Instrument", enshrinement.instrument), ...provisions]) {
      const pair = `${from.id} ${principle.id}`;
      const together = placesOf.get(pair) ?? { from, principle, places: [] };
      together.places.push(enshrinement);
      placesOf.set(pair, together);
    }
  }
  return [...placesOf.values()].map(({ from, principle, places }) => together(from, principle, places));
}

function together(from: Node, principle: Node, places: readonly SeedEnshrinement[]): EdgeImage {
  return edge(from, "ENSHRINES", principle, {
    locators: places.map((place) => place.locator),
    provisions: [...new Set(places.flatMap((place) => place.provisions))].map((one) => nodeOf("Provision", one).id),
    explicit: places.some((place) => place.explicit),
    ...sourceColumns(sourceOfAll(places)),
  });
}

/** What was read for any of the places; as sure as the surest of them, since one sure place is enough. */
function sourceOfAll(places: readonly SeedEnshrinement[]): Source | undefined {
  const sources = places
    .map((place) => place.source)
    .sort((a, b) => mostCertainFirst.indexOf(a.certainty) - mostCertainFirst.indexOf(b.certainty));
  const [surest] = sources;
  if (surest === undefined) return undefined;
  return { ...surest, citation: [...new Set(sources.map((source) => source.citation))].join("; ") };
}
