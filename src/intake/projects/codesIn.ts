import type { ModelNode } from "../../model/ModelNode.ts";
import type { Project, ProjectCode } from "../../sources/projects/Project.ts";
import type { ProjectMapRecord } from "../../sources/projects/ProjectMapRecord.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { nearestSpelling } from "../../text/nearestSpelling.ts";
import type { GraphCodes } from "./knownCodes.ts";
import { type Meaning, ProjectCodes } from "./ProjectCodes.ts";
import { isBranchOfPrinciples, schemeOfCodes } from "./schemeOfCodes.ts";

export interface ReadCodes {
  /** By the id of the code in the project. */
  meanings: ReadonlyMap<string, Meaning>;
  /** The scheme that the codes make; empty where the graph has it from elsewhere. */
  nodes: readonly ModelNode[];
}

/**
 * What each code stands for. A scheme that the graph does not have, or that this project made (`isOwn`), is made of the codes that stand
 * for nothing else. Throws an ImportFault with a map to fill in where codes that were used are no principle of a scheme of others.
 */
export function codesIn(
  project: Project,
  known: GraphCodes,
  map: ProjectMapRecord,
  { scheme, source, isOwn }: { scheme: string; source: string; isOwn: boolean },
): ReadCodes {
  const own = known.principles.filter((one) => one.scheme === scheme && !isOwn);
  const others = known.principles.filter((one) => one.scheme !== scheme);
  const codes = new ProjectCodes(own, others, known.instruments, map);
  const meanings = new Map<string, Meaning>();
  const unknown: ProjectCode[] = [];
  for (const code of project.codes.values()) {
    const meaning = codes.meaningOf(code);
    if (meaning !== undefined) meanings.set(code.guid, meaning);
    else if (!isBranchOfPrinciples(code)) unknown.push(code);
  }
  if (!isOwn) {
    const used = usedIn(project);
    const missing = unknown.filter(({ guid }) => used.has(guid));
    if (missing.length > 0) throw new ImportFault(proposedMap(missing, own, scheme));
    return { meanings, nodes: [] };
  }
  const { nodes, keys } = schemeOfCodes(scheme, unknown, source);
  for (const [guid, key] of keys) meanings.set(guid, { kind: "principle", key });
  return { meanings, nodes };
}

function usedIn({ sources }: Project): ReadonlySet<string> {
  const codings = sources.flatMap(({ selections }) => selections.flatMap((one) => one.codings));
  return new Set(codings.map(({ code }) => code));
}

/** What a person fills in, with the nearest principle where there is one. */
function proposedMap(missing: readonly ProjectCode[], known: GraphCodes["principles"], scheme: string): string {
  const names = new Map(known.flatMap(({ key, names: labels }) => [key, ...labels].map((name) => [name, key])));
  const near = missing.map(({ name }) => ({ name, key: names.get(nearestSpelling(name, names.keys()) ?? "") }));
  const line = (key: string, name: string) => `  ${key}: [${JSON.stringify(name)}]`;
  return [
    `${missing.length} codes are not principles of the scheme ${scheme}. Say what they are in a file, and give it with --codes:`,
    "principles:",
    ...near.flatMap(({ name, key }) => (key === undefined ? [] : [line(key, name)])),
    ...near.flatMap(({ name, key }) => (key === undefined ? [line("key-of-a-principle", name)] : [])),
    `ignore: [] # names of codes that are not to be read`,
  ].join("\n");
}
