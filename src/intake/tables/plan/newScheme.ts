import { nodeOf } from "../../../model/ModelNode.ts";
import type { Matches } from "../../../model/principle.ts";
import { scheme } from "../../../model/scheme.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { TablePrinciple } from "../../../sources/tables/shape/Register.ts";
import { fold } from "../../../text/fold.ts";
import type { KnownPrinciple } from "./KnownPrinciple.ts";
import { namedPrinciple } from "./namedPrinciple.ts";
import type { PlannedScheme } from "./planScheme.ts";
import { principleKeys } from "./principleKeys.ts";
import type { TableName } from "./TableName.ts";

interface SchemeContext {
  mapping: MappingRecord;
  refusals: Refusals;
  /** By folded label. */
  matches: ReadonlyMap<string, Matches>;
}

/** The scheme that a table makes of its headings. `known` are the principles that it made before. */
export function newScheme(
  name: TableName,
  headings: readonly TablePrinciple[],
  known: readonly KnownPrinciple[],
  { mapping, refusals, matches }: SchemeContext,
): PlannedScheme {
  const { title = name.scheme, version = "1", ...said } = mapping.scheme ?? {};
  const { headings: keys, groups } = principleKeys(name.scheme, headings, known, refusals);
  const nodes = [
    scheme({ ...said, key: name.scheme, title, version }),
    ...[...groups].map(([group, key]) =>
      namedPrinciple(name, {
        key,
        label: group,
        definition: `A group of principles, as ${name.source} names it.`,
        isGroup: true,
      }),
    ),
    ...headings.map(({ label, group }, number) =>
      namedPrinciple(name, {
        key: keys[number]!,
        label,
        broader: groups.get(group),
        isGroup: false,
        ...matches.get(fold(label)),
      }),
    ),
  ];
  const before = new Set(known.map(({ key }) => key));
  const named = new Set([...keys, ...groups.values()]);
  return {
    nodes,
    principles: keys.map((key) => ({ id: nodeOf("Principle", key).id, key })),
    size: headings.length,
    unnamed: known.filter(({ key }) => !named.has(key)),
    isGrown: before.size > 0 && keys.some((key) => !before.has(key)),
    codebookVersion: `${name.scheme} ${version}`,
  };
}
