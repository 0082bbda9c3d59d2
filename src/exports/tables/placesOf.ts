import type { Params } from "../../graph/params.ts";
import type { ModelEdge } from "../../model/ModelNode.ts";
import type { ExportSource } from "../ExportSource.ts";
import { type NamedSource, sourceIn } from "./SourceNames.ts";
import { byText } from "../../text/byText.ts";

/** A place of an instrument that states a principle, as it was written down. */
export interface EnshrinedPlace {
  /** Ids. */
  instrument: string;
  principle: string;
  locator: string;
  /** Keys. */
  provisions: readonly string[];
  explicit: boolean;
  source: NamedSource | undefined;
  certainty: string | null;
  note: string | null;
}

/** Every place, by instrument and principle. The graph keeps those of a pair together on one relationship. */
export async function placesOf(source: ExportSource): Promise<EnshrinedPlace[]> {
  const idsOf = (name: "instrument" | "provision") => {
    const { columns, count } = source.snapshot.tables[name];
    return Array.from({ length: count }, (_none, row) => columns.id.at(row)!);
  };
  const edges = await source.edges("Instrument", "ENSHRINES", "Principle", idsOf("instrument"));
  const parts = await source.edges("Provision", "ENSHRINES", "Principle", idsOf("provision"));
  edges.sort((a, b) => byText(a.source, b.source) || byText(a.target, b.target));
  const known = sourcesByKey([...edges, ...parts]);
  return edges.flatMap((edge) => placesOn(edge, known));
}

function placesOn({ source: instrument, target: principle, properties }: ModelEdge, known: Sources): EnshrinedPlace[] {
  const sources = sourcesOf(properties, known);
  const keys = listOf(properties, "sourceKeyOfEach");
  const [certainties, notes] = [listOf(properties, "certaintyOfEach"), listOf(properties, "noteOfEach")];
  const [provisions, explicit] = [listOf(properties, "provisionsOfEach"), properties["explicitOfEach"] as boolean[]];
  return listOf(properties, "locators").map((locator, at) => ({
    instrument,
    principle,
    locator,
    provisions: (provisions[at] ?? "").split(" ").filter((key) => key !== ""),
    explicit: explicit[at]!,
    source: sources.get(keys[at] ?? ""),
    certainty: certainties[at] || null,
    note: notes[at] || null,
  }));
}

type Sources = ReadonlyMap<string, NamedSource>;

/** Of relationships with one source each that one is known; those with several say the words of all in one text. */
function sourcesByKey(edges: readonly ModelEdge[]): Sources {
  const known = new Map<string, NamedSource>();
  for (const { properties } of edges) {
    const keys = [...new Set(listOf(properties, "sourceKeyOfEach"))];
    const named = sourceIn(properties);
    if (keys.length === 1 && named !== undefined) known.set(keys[0]!, { ...named, key: keys[0] || null });
  }
  return known;
}

/** The source of each key of a relationship. One that stands nowhere alone is taken out of the joined words. */
function sourcesOf(properties: Params, known: Sources): Sources {
  const named = sourceIn(properties);
  if (named === undefined) return new Map();
  const keys = [...new Set(listOf(properties, "sourceKeyOfEach"))];
  if (keys.length <= 1) return new Map([[keys[0] ?? "", { ...named, key: keys[0] || null }]]);
  const words = named.citation.split("; ");
  return new Map(
    keys.map((key, at) => {
      const citation = words.length === keys.length ? words[at]! : named.citation;
      return [key, known.get(key) ?? { key: key || null, citation, url: named.url }];
    }),
  );
}

function listOf(properties: Params, name: string): string[] {
  return (properties[name] ?? []) as string[];
}
