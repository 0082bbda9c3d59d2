import { didYouMean } from "../../domain/didYouMean.ts";
import { fold } from "../../domain/fold.ts";
import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { nodeOf } from "../../seeds/image/GraphImage.ts";
import { principleImage, schemeImage } from "../../seeds/image/principleImage.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { Refusals } from "../Refusals.ts";
import type { TablePrinciple } from "../shape/Register.ts";
import { plannedNode, type PlannedNode, type TableName } from "./PlannedNode.ts";
import { slugOf } from "./slugOf.ts";

export interface PlannedScheme {
  nodes: PlannedNode[];
  /** By number in the register. */
  principles: { id: string; key: string }[];
  /** How many principles it has that can be coded. */
  size: number;
  codebookVersion: string;
  isNew: boolean;
}

interface KnownPrinciple {
  id: string;
  key: string;
  labels: string[];
  isGroup: boolean;
}

/**
 * Which principles the headings are. A scheme that something else brought is taken as it is: headings must name its principles, by
 * key or label. A scheme that the graph does not have, or that this very table made, is made of the headings.
 */
export async function planScheme(
  transaction: Transaction,
  name: TableName,
  headings: readonly TablePrinciple[],
  mapping: MappingRecord,
  refusals: Refusals,
): Promise<PlannedScheme> {
  const { id } = nodeOf("Scheme", name.scheme);
  const [known] = await transaction.run<{ version: string; table: string }>(statement("import/scheme"), { id });
  if (known === undefined || known.table === name.table) return newScheme(name, headings, mapping, refusals);
  const principles = await transaction.run<KnownPrinciple>(statement("import/principles"), { scheme: id });
  const coded = principles.filter(({ isGroup }) => !isGroup);
  return {
    nodes: [],
    principles: resolve(headings, coded, name.scheme, refusals),
    size: coded.length,
    codebookVersion: `${name.scheme} ${known.version}`,
    isNew: false,
  };
}

function resolve(
  headings: readonly TablePrinciple[],
  known: readonly KnownPrinciple[],
  scheme: string,
  refusals: Refusals,
): PlannedScheme["principles"] {
  const byKey = new Map(known.map((principle) => [principle.key, principle]));
  const byLabel = new Map<string, Set<KnownPrinciple>>();
  for (const principle of known) {
    for (const label of principle.labels) {
      const name = fold(label);
      byLabel.set(name, (byLabel.get(name) ?? new Set()).add(principle));
    }
  }
  const taken = new Map<string, TablePrinciple>();
  return headings.map((heading) => {
    const { label, row, column } = heading;
    const named = byLabel.get(fold(label)) ?? new Set();
    const found = byKey.get(fold(label)) ?? (named.size === 1 ? [...named][0] : undefined);
    if (named.size > 1 && found === undefined)
      refusals.add(
        row,
        column,
        label,
        `is the label of several principles; write one of the keys ${[...named].map(({ key }) => key).join(", ")}`,
      );
    else if (found === undefined) {
      const names = known.flatMap(({ key, labels }) => [key, ...labels]);
      refusals.add(
        row,
        column,
        label,
        `is no principle of the scheme ${scheme}${didYouMean(label, names) || "; name one by its key or label"}`,
      );
    }
    if (found === undefined) return { id: "", key: "" };
    const before = taken.get(found.id);
    if (before !== undefined)
      refusals.add(
        row,
        column,
        label,
        `is the principle ${found.key}, which "${before.label}" names already; keep one of them`,
      );
    taken.set(found.id, heading);
    return { id: found.id, key: found.key };
  });
}

function newScheme(
  name: TableName,
  headings: readonly TablePrinciple[],
  mapping: MappingRecord,
  refusals: Refusals,
): PlannedScheme {
  const { title = name.scheme, version = "1", description } = mapping.scheme ?? {};
  const image = schemeImage({
    key: name.scheme,
    title,
    version,
    ...(description === undefined ? {} : { description }),
  });
  const keys = keysOf(name.scheme, headings, refusals);
  const groups = new Map(headings.map(({ group }) => [group, `${name.scheme}.group.${slugOf(group)}`]));
  groups.delete("");
  const definition = `As ${name.source} names it, which defines it no further.`;
  const nodes = [
    ...image.nodes.map((node) => plannedNode(node, [], name)),
    ...[...groups].map(([group, key]) =>
      principleNode(name, {
        key,
        label: group,
        definition: `A group of principles, as ${name.source} names it.`,
        isGroup: true,
      }),
    ),
    ...headings.map(({ label, group }, number) =>
      principleNode(name, { key: keys[number]!, label, definition, broader: groups.get(group), isGroup: false }),
    ),
  ];
  return {
    nodes,
    principles: keys.map((key) => ({ id: nodeOf("Principle", key).id, key })),
    size: headings.length,
    codebookVersion: `${name.scheme} ${version}`,
    isNew: true,
  };
}

interface NewPrinciple {
  key: string;
  label: string;
  definition: string;
  broader?: string | undefined;
  isGroup: boolean;
}

function principleNode(name: TableName, { key, label, definition, broader, isGroup }: NewPrinciple): PlannedNode {
  const { nodes, edges } = principleImage({
    key,
    scheme: name.scheme,
    labels: { en: label },
    altLabels: {},
    notLabels: {},
    definition,
    broader: broader === undefined ? [] : [broader],
    related: [],
    notToBeConfusedWith: [],
    source: { citation: name.source, certainty: "REPORTED" },
  });
  const [node] = nodes;
  return plannedNode({ ...node!, properties: { ...node!.properties, isGroup } }, edges, name);
}

/** `rights.privacy`; where two headings would have one key, their groups tell them apart: `rights.online.privacy`. */
function keysOf(scheme: string, headings: readonly TablePrinciple[], refusals: Refusals): string[] {
  const plain = headings.map(({ label }) => `${scheme}.${slugOf(label)}`);
  const times = new Map<string, number>();
  for (const key of plain) times.set(key, (times.get(key) ?? 0) + 1);
  const taken = new Map<string, string>();
  return headings.map(({ label, group, row, column }, number) => {
    const isOne = times.get(plain[number]!) === 1 || group === "";
    const key = isOne ? plain[number]! : `${scheme}.${slugOf(group)}.${slugOf(label)}`;
    const before = taken.get(key);
    if (before !== undefined)
      refusals.add(
        row,
        column,
        label,
        `would have the same key as "${before}" (${key}); name them differently, or put them in groups`,
      );
    taken.set(key, label);
    return key;
  });
}
