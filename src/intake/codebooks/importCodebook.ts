import type { Graph, Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { type ModelNode, nodeOf } from "../../model/ModelNode.ts";
import { principle } from "../../model/principle.ts";
import { scheme as schemeNode } from "../../model/scheme.ts";
import { checkCodebook } from "../../sources/codebooks/checkCodebook.ts";
import { type Codebook, type Concept, type Labels, relations } from "../../sources/codebooks/Codebook.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { presentNodes } from "../../writing/present.ts";
import { putIn, type PutReport } from "../../writing/put.ts";
import { knownCodes } from "../projects/knownCodes.ts";
import { definedBy } from "../tables/plan/definedBy.ts";
import { sourceNameOf } from "../tables/plan/TableName.ts";
import { conceptKeys } from "./conceptKeys.ts";
import { readCodebook } from "./readCodebook.ts";

export interface CodebookOptions {
  /** Key of the scheme that the codebook becomes. */
  scheme: string;
  /** Which one of several schemes of a file; the one of that key unless it is given. */
  from?: string | undefined;
  source?: string | undefined;
  sheet?: string | undefined;
  dryRun?: boolean | undefined;
  prune?: boolean | undefined;
}

export interface CodebookReport {
  principles: { key: string; label: string }[];
  /** Relations and matches to what neither the file nor the graph has. */
  loose: number;
  /** What the file says and principles do not keep. */
  leftOut: ReadonlyMap<string, number>;
  put: PutReport;
  isDryRun: boolean;
}

/**
 * Makes a scheme of a codebook, all of it or nothing; again, it changes nothing. Rejects with SeedFaults where SKOS forbids it, with an
 * ImportFault where it cannot be read or the scheme is somebody else's.
 */
export async function importCodebook(graph: Graph, file: string, options: CodebookOptions): Promise<CodebookReport> {
  const codebook = await readCodebook(file, options.from ?? options.scheme, options.sheet);
  checkCodebook(file, codebook);
  const source = sourceNameOf(file, options.source);
  const write = (transaction: Transaction) => writeCodebook(transaction, codebook, { ...options, source });
  const report = await graph.write(write, { keep: options.dryRun !== true });
  await graph.checkpoint();
  return report;
}

async function writeCodebook(
  transaction: Transaction,
  codebook: Codebook,
  { scheme, source, prune = false, dryRun = false }: CodebookOptions & { source: string },
): Promise<CodebookReport> {
  const owner = `${source} (${scheme})`;
  const { id } = nodeOf("Scheme", scheme);
  const [before] = await transaction.run<{ owners: string[] }>(statement("import/scheme"), { id });
  if (before !== undefined && before.owners.some((one) => one !== owner))
    throw new ImportFault(
      `The graph has a scheme "${scheme}" of ${before.owners.join(", ")}. Give the codebook another key with --scheme, or the name of its own import with --source.`,
    );
  const known = await knownCodes(transaction);
  const wishes = conceptKeys(scheme, codebook.concepts, await takenBy(transaction, codebook.concepts, owner));
  const others = new Map(known.principles.filter((one) => one.scheme !== scheme).map(({ key }) => [key, key]));
  const links = new Links(wishes, others);
  const { title = scheme, version = "1", description } = codebook;
  const principles = codebook.concepts.map((concept) => nodeOfConcept(concept, links, { scheme, source }));
  const nodes = [schemeNode({ key: scheme, title, version, description }), ...principles];
  const put = await putIn(transaction, [{ owner, nodes, edges: [] }], prune);
  const named = principles.map(({ properties: { key, label } }) => ({ key: key as string, label: label as string }));
  const { leftOut = new Map<string, number>() } = codebook;
  return { principles: named, loose: links.loose, leftOut, put, isDryRun: dryRun };
}

/** Keys that the file gives and that principles of others have. */
async function takenBy(
  transaction: Transaction,
  concepts: readonly Concept[],
  owner: string,
): Promise<ReadonlySet<string>> {
  const ids = concepts.flatMap(({ key }) => (key === undefined ? [] : [nodeOf("Principle", key).id]));
  const present = await presentNodes(transaction, "Principle", ids);
  const theirs = [...present.values()].filter(({ owners }) => owners.some((one) => one !== owner));
  return new Set(theirs.map(({ id }) => id.slice(id.indexOf(":") + 1)));
}

/** The key of the principle that stands at an address of this or another site of ours. */
function principleAt(address: string): string {
  return /\/principles\/([^/#?]+)$/.exec(address)?.[1] ?? "";
}

/** What the names of a file mean: concepts of its own, and in matches principles of other schemes. */
class Links {
  loose = 0;

  constructor(
    readonly own: ReadonlyMap<string, string>,
    readonly others: ReadonlyMap<string, string>,
  ) {}

  keysOf(concept: Concept, relation: (typeof relations)[number]): string[] {
    const isMatch = relation.endsWith("Match");
    const keys = concept[relation].flatMap((name) => {
      const key = isMatch ? this.others.get(principleAt(name)) : this.own.get(name);
      if (key === undefined) this.loose += 1;
      return key ?? [];
    });
    // Two addresses may lead to one principle.
    return [...new Set(keys)];
  }
}

function nodeOfConcept(concept: Concept, links: Links, of: { scheme: string; source: string }): ModelNode {
  const { labels, altLabels, notLabels, definition, scopeNote, isGroup } = concept;
  const key = links.own.get(concept.name)!;
  const tied = Object.fromEntries(relations.map((relation) => [relation, links.keysOf(concept, relation)]));
  const { broader = [], related = [], notToBeConfusedWith = [], exactMatch = [], ...matches } = tied;
  // What means the same is neither nearly the same nor a part.
  const others = (keys: readonly string[] = []) => keys.filter((one) => !exactMatch.includes(one));
  const own = withEnglish(labels);
  return principle({
    key,
    scheme: of.scheme,
    labels: own,
    altLabels: withoutLabels(altLabels, own),
    notLabels: withoutLabels(notLabels, own),
    definition: definedBy(of.source, definition),
    scopeNote: scopeNote || undefined,
    isGroup,
    broader,
    // SKOS says it both ways, and one record says it once.
    related: related.filter((other) => key < other),
    notToBeConfusedWith,
    exactMatch,
    closeMatch: others(matches["closeMatch"]),
    broadMatch: others(matches["broadMatch"]),
    source: { citation: of.source, certainty: "REPORTED" },
  });
}

/** People see principles by their English label: without one, the first stands there too. */
function withEnglish(labels: Labels): Record<string, string> {
  const first = Object.fromEntries(Object.entries(labels).map(([language, [label = ""]]) => [language, label]));
  return { en: Object.values(first)[0] ?? "", ...first };
}

/** What stands among the labels by now is no other label too (SKOS S13). */
function withoutLabels(others: Labels, labels: Readonly<Record<string, string>>): Labels {
  const left = Object.entries(others).map(([language, all]) => [
    language,
    all.filter((one) => one !== labels[language]),
  ]);
  return Object.fromEntries(left.filter(([, all]) => all!.length > 0));
}
