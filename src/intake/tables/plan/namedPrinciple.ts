import type { ModelNode } from "../../../model/ModelNode.ts";
import { type Matches, principle } from "../../../model/principle.ts";
import { definedBy } from "./definedBy.ts";
import { sourceOf } from "./TableName.ts";

export interface NamedPrinciple extends Matches {
  key: string;
  label: string;
  /** Where nothing defines it, that is what its definition says. */
  definition?: string | undefined;
  scopeNote?: string | undefined;
  broader?: string | undefined;
  isGroup: boolean;
}

/** A principle of a scheme that is made of names alone: headings of a table, codes of a project. */
export function namedPrinciple(
  { scheme, source }: { scheme: string; source: string },
  { label, broader, definition, scopeNote, ...rest }: NamedPrinciple,
): ModelNode {
  return principle({
    ...rest,
    scheme,
    labels: { en: label },
    altLabels: {},
    notLabels: {},
    definition: definedBy(source, definition),
    scopeNote: scopeNote || undefined,
    broader: broader === undefined ? [] : [broader],
    related: [],
    notToBeConfusedWith: [],
    source: sourceOf({ source }),
  });
}
