import { edge } from "./edges.ts";
import { type ModelEdge, nodeOf, type NodeRef } from "./ModelNode.ts";
import { type Source, sourceValues } from "./source.ts";

/** A place of an instrument that states a principle. */
export interface EnshrinementContent {
  /** Keys. */
  instrument: string;
  principle: string;
  locator: string;
  provisions: readonly string[];
  explicit: boolean;
  source: Source;
}

const mostCertainFirst = ["VERIFIED", "REPORTED", "UNCERTAIN"];

/** One relationship an instrument and principle with all places, and one a provision and principle. */
export function enshrinements(contents: readonly EnshrinementContent[]): ModelEdge[] {
  const placesOf = new Map<string, { from: NodeRef; principle: NodeRef; places: EnshrinementContent[] }>();
  for (const content of contents) {
    const principle = nodeOf("Principle", content.principle);
    const provisions = content.provisions.map((key) => nodeOf("Provision", key));
    for (const from of [nodeOf("Instrument", content.instrument), ...provisions]) {
      const pair = `${from.id} ${principle.id}`;
      const together = placesOf.get(pair) ?? { from, principle, places: [] };
      together.places.push(content);
      placesOf.set(pair, together);
    }
  }
  return [...placesOf.values()].map(({ from, principle, places }) => together(from, principle, places));
}

/** An instrument that was read for a scheme. */
export function instrumentReading(reading: { instrument: string; scheme: string; extent: string }): ModelEdge {
  const { instrument, scheme, extent } = reading;
  return edge(nodeOf("Instrument", instrument), "READ_FOR", nodeOf("Scheme", scheme), { extent });
}

/** The lists that end in `OfEach` have an entry a place, in the order of the places: what is said of all is said of them together. */
function together(from: NodeRef, principle: NodeRef, places: readonly EnshrinementContent[]): ModelEdge {
  const sources = places.map(({ source }) => sourceValues(source));
  return edge(from, "ENSHRINES", principle, {
    locators: places.map((place) => place.locator),
    provisions: [...new Set(places.flatMap((place) => place.provisions))].map((one) => nodeOf("Provision", one).id),
    explicit: places.some((place) => place.explicit),
    ...sourceValues(sourceOfAll(places)),
    provisionsOfEach: places.map((place) => place.provisions.join(" ")),
    explicitOfEach: places.map((place) => place.explicit),
    sourceKeyOfEach: sources.map(({ sourceKey }) => sourceKey ?? ""),
    certaintyOfEach: sources.map(({ sourceCertainty }) => sourceCertainty ?? ""),
    noteOfEach: sources.map(({ sourceNote }) => sourceNote ?? ""),
  });
}

/** What was read for any of the places; as sure as the surest of them, since one sure place is enough. */
function sourceOfAll(places: readonly EnshrinementContent[]): Source | undefined {
  const sources = places
    .map((place) => place.source)
    .sort((a, b) => mostCertainFirst.indexOf(a.certainty) - mostCertainFirst.indexOf(b.certainty));
  const [surest] = sources;
  if (surest === undefined) return undefined;
  return { ...surest, citation: [...new Set(sources.map((source) => source.citation))].join("; ") };
}
