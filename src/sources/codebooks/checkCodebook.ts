import { checkSkos } from "../seeds/checkSkos.ts";
import { cyclesOf } from "../seeds/cyclesOf.ts";
import { Place, setPlace } from "../seeds/Place.ts";
import { PrincipleRecord } from "../seeds/records/PrincipleRecord.ts";
import { type SeedFault, SeedFaults } from "../seeds/SeedFaults.ts";
import type { Codebook, Concept, Labels } from "./Codebook.ts";

/**
 * What holds for our own codebooks holds for those of others: SKOS's S13, S14 and S27, and nothing is above itself.
 * @throws SeedFaults with line and concept.
 */
export function checkCodebook(file: string, { concepts }: Codebook): void {
  const faults: SeedFault[] = [];
  const fault = (concept: Concept | undefined, field: string, message: string) =>
    faults.push({
      file,
      line: concept?.line ?? 1,
      record: concept === undefined ? "" : shown(concept),
      field,
      message,
    });
  for (const concept of concepts) {
    const twice = Object.entries(concept.labels).find(([, labels]) => labels.length > 1);
    if (twice !== undefined)
      fault(
        concept,
        "labels",
        `has ${twice[1].length} preferred labels in "${twice[0]}" (${twice[1].join(", ")}), and SKOS (S14) has one label a language; keep one`,
      );
    if (Object.keys(concept.labels).length === 0) fault(concept, "labels", "has no preferred label; give it one");
    if (concept.related.includes(concept.name)) fault(concept, "related", "is the concept itself; take it out");
  }
  const named = new Map(concepts.map((concept) => [concept.name, concept]));
  for (const cycle of cyclesOf(new Map(concepts.map(({ name, broader }) => [name, broader])))) {
    const round = [...cycle, cycle[0]!].map((name) => shown(named.get(name)!)).join(" → ");
    fault(named.get(cycle[0]!), "broader", `goes in a circle: ${round}; take one of them out`);
  }
  faults.push(...faultsOfSkos(file, concepts, named));
  if (faults.length > 0) throw new SeedFaults(faults.sort((a, b) => a.line - b.line));
}

/** The checks of our seeds, with the lines of this file. */
function faultsOfSkos(file: string, concepts: readonly Concept[], named: ReadonlyMap<string, Concept>): SeedFault[] {
  const faults: SeedFault[] = [];
  const placed = { name: file, lineAt: () => 1, faults };
  const records = concepts.map((concept) => {
    const record = new PrincipleRecord();
    const { name: key, labels, altLabels, notLabels, broader, related } = concept;
    Object.assign(record, { key, labels: firstOf(labels), altLabels, notLabels, broader, related });
    setPlace(record, new Place(placed, undefined, key));
    return record;
  });
  checkSkos(records);
  return faults.map((fault) => {
    const concept = named.get(fault.record)!;
    return { ...fault, line: concept.line, record: shown(concept) };
  });
}

function firstOf(labels: Labels): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([language, [first = ""]]) => [language, first]));
}

function shown({ labels, name }: Concept): string {
  return (labels["en"] ?? Object.values(labels)[0])?.[0] ?? name;
}
