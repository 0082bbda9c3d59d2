import { imageOfSeeds } from "./engines.ts";

/** A node of the seeds with its raw values. */
export interface NodeInSeeds {
  id: string;
  label: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a value of any column
  [column: string]: any;
}

/** A piece of evidence with all that stands around it. */
export interface EvidenceInSeeds {
  n: NodeInSeeds;
  passage: NodeInSeeds;
  contribution: NodeInSeeds;
  contributors: NodeInSeeds[];
  /** Keys of what it is about. */
  of: string[];
}

export type Where = Record<string, unknown>;
/** A filter, and what it is to find, written in TypeScript over the seeds. */
export type Case<T> = [where: Where, is: (one: T) => boolean];

const { nodes, edges } = await imageOfSeeds();
const nodesById = new Map<string, NodeInSeeds>(
  nodes.map(({ id, label, properties }) => [id, { ...properties, id, label } as NodeInSeeds]),
);

export function nodeInSeeds(id: string): NodeInSeeds {
  const found = nodesById.get(id);
  if (found === undefined) throw new Error(`the seeds have no ${id}`);
  return found;
}

export function allOf(label: string): NodeInSeeds[] {
  return [...nodesById.values()].filter((one) => one.label === label);
}

/** What it points to: the ends of its relationships of a type. */
export function targets(id: string, type: string): NodeInSeeds[] {
  return edges.filter((edge) => edge.source === id && edge.type === type).map((edge) => nodeInSeeds(edge.target));
}

/** What points to it, of a label. */
export function sources(id: string, type: string, label: string): NodeInSeeds[] {
  return edges
    .filter((edge) => edge.target === id && edge.type === type && edge.from === label)
    .map((edge) => nodeInSeeds(edge.source));
}

/** The relationships of a type that start or end at a node, with their values. */
export function links(id: string, type: string) {
  return edges.filter((edge) => edge.type === type && (edge.source === id || edge.target === id));
}

export const keysOf = (list: readonly NodeInSeeds[]): string[] => list.map((one) => String(one["key"]));

/** All evidence of a label: Mention, Citation, Recommendation. */
export function evidence(label: string): EvidenceInSeeds[] {
  return allOf(label).map((n) => {
    const [passage] = sources(n.id, "HAS_EVIDENCE", "Passage");
    const [contribution] = sources(passage?.id ?? "", "HAS_PASSAGE", "Contribution");
    if (passage === undefined || contribution === undefined) throw new Error(`${n.id} stands nowhere`);
    const contributors = sources(contribution.id, "SUBMITTED", "Contributor");
    const of = ["OF", "CITES", "ADVANCES"].flatMap((type) => keysOf(targets(n.id, type)));
    return { n, passage, contribution, contributors, of };
  });
}

export const mentions = evidence("Mention");
export const citations = evidence("Citation");
export const recommendations = evidence("Recommendation");

/** The defaults of truth, each by the name of its field. */
export const accepted = ({ n }: EvidenceInSeeds): boolean => n["status"] === "ACCEPTED";
export const own = ({ passage }: EvidenceInSeeds): boolean => passage["voice"] === "CONTRIBUTOR";
export const affirming = ({ n }: EvidenceInSeeds): boolean => n["stance"] === "AFFIRMS";
export const acceptedOwn = (one: EvidenceInSeeds): boolean => accepted(one) && own(one);
export const affirmed = (one: EvidenceInSeeds): boolean => acceptedOwn(one) && affirming(one);

export const byContributor =
  (...keys: string[]) =>
  ({ contributors }: EvidenceInSeeds): boolean =>
    contributors.some((one) => keys.includes(one["key"] as string));

/** How often a contributor or contribution affirms each principle, or cites each instrument, by key. */
export function held(holder: NodeInSeeds, what: "principles" | "instruments"): Map<string, EvidenceInSeeds[]> {
  const list = what === "principles" ? mentions.filter(affirmed) : citations.filter(acceptedOwn);
  const counts = new Map<string, EvidenceInSeeds[]>();
  for (const one of list) {
    if (one.contribution.id !== holder.id && !one.contributors.some(({ id }) => id === holder.id)) continue;
    const [key = ""] = one.of.filter((of) => !of.includes("/"));
    counts.set(key, [...(counts.get(key) ?? []), one]);
  }
  return counts;
}

/** Whether a partial date has a day between two days. */
export function dayWithin(date: unknown, from: string, to: string): boolean {
  if (typeof date !== "string") return false;
  return date.slice(0, to.length) <= to && date >= from.slice(0, date.length);
}

/** Lower case without accents, folded here once more and not taken from the product. */
export function plain(text: unknown): string {
  return typeof text === "string"
    ? text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ")
    : "";
}

export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

/** Evidence by contribution key, start, end, id. */
export function inOrder(list: readonly EvidenceInSeeds[]): string[] {
  return list
    .toSorted(
      (a, b) =>
        compare(a.contribution["key"] as string, b.contribution["key"] as string) ||
        compare(a.n["start"] as number, b.n["start"] as number) ||
        compare(a.n["end"] as number, b.n["end"] as number) ||
        compare(a.n.id, b.n.id),
    )
    .map(({ n }) => n.id);
}

/** Counts by value: largest first, then by value, nothing empty. */
export function spread<T>(list: readonly T[], valuesOf: (one: T) => unknown[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const one of list) {
    for (const value of new Set(valuesOf(one))) {
      if (typeof value === "string" && value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value));
}
