import { branches } from "../../exports/qda/codeTree.ts";
import type { ModelNode } from "../../model/ModelNode.ts";
import { scheme } from "../../model/scheme.ts";
import type { ProjectCode } from "../../sources/projects/Project.ts";
import { saidByCode } from "../../sources/projects/saidByCode.ts";
import { digestOf } from "../../text/digestOf.ts";
import { namedPrinciple } from "../tables/plan/namedPrinciple.ts";
import { slugOf } from "../tables/plan/slugOf.ts";

export interface NewScheme {
  nodes: ModelNode[];
  /** By the id of the code in the project. */
  keys: Map<string, string>;
}

/** A scheme of the codes of a project, as they stand below each other. `codes` are those that mean nothing else. */
export function schemeOfCodes(key: string, codes: readonly ProjectCode[], source: string): NewScheme {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const code of codes) {
    const plain = `${key}.${slugOf(code.name)}`;
    const wish = taken.has(plain) && code.parent ? `${key}.${slugOf(code.parent.name)}.${slugOf(code.name)}` : plain;
    const own = taken.has(wish) ? `${wish}-${digestOf(code.guid).slice(0, 6)}` : wish;
    taken.add(own);
    keys.set(code.guid, own);
  }
  const nodes = codes.map((code) => {
    const broader = code.parent && keys.get(code.parent.guid);
    return namedPrinciple({ scheme: key, source }, { key: keys.get(code.guid)!, broader, ...saidByCode(code) });
  });
  return { nodes: [scheme({ key, title: key, version: "1" }), ...nodes], keys };
}

/** The branch that our exports put above all principles is none itself. */
export function isBranchOfPrinciples({ name, parent, isCodable }: ProjectCode): boolean {
  return name === branches.principles && parent === undefined && !isCodable;
}
