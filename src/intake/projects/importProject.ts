import type { Graph, Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { type ModelNode, nodeOf } from "../../model/ModelNode.ts";
import type { Project } from "../../sources/projects/Project.ts";
import type { ProjectMapRecord } from "../../sources/projects/ProjectMapRecord.ts";
import { readProject } from "../../sources/projects/readProject.ts";
import { readProjectMap } from "../../sources/projects/readProjectMap.ts";
import { groupBy } from "../../text/groupBy.ts";
import { presentNodes } from "../../writing/present.ts";
import { putIn } from "../../writing/put.ts";
import { sourceNameOf } from "../tables/plan/TableName.ts";
import { coderOf } from "./coderOf.ts";
import { codesIn } from "./codesIn.ts";
import { documentsIn } from "./documentsIn.ts";
import { knownCodes } from "./knownCodes.ts";
import { Losses } from "./Losses.ts";
import type { ProjectOptions } from "./ProjectOptions.ts";
import type { ProjectReport } from "./ProjectReport.ts";

const timeoutMs = 600_000;

/**
 * Brings what one person coded in a program for qualitative analysis (REFI-QDA) into the graph, all of it or nothing; again, it changes
 * nothing. Evidence that stands there already, of others, stays as it is. Rejects with an ImportFault or SeedFaults.
 */
export async function importProject(graph: Graph, file: string, options: ProjectOptions): Promise<ProjectReport> {
  const project = await readProject(file);
  const map = await readProjectMap(options.codes);
  const source = sourceNameOf(file, options.source, map.source);
  const write = (transaction: Transaction) => writeProject(transaction, project, map, { ...options, source });
  const report = await graph.write(write, { timeoutMs, keep: options.dryRun !== true });
  await graph.checkpoint();
  return report;
}

async function writeProject(
  transaction: Transaction,
  project: Project,
  map: ProjectMapRecord,
  options: ProjectOptions & { source: string },
): Promise<ProjectReport> {
  const { scheme, source, prune = false, dryRun = false } = options;
  const losses = new Losses(project.lost);
  const who = coderOf(project, options.coder);
  for (const [name, count] of who.others) losses.add(`codings of ${name === "" ? "nobody named" : name}`, count);
  const owner = `${source} by ${who.coder} (${scheme})`;
  const known = await knownCodes(transaction);
  const [before] = await transaction.run<{ owners: string[] }>(statement("import/scheme"), {
    id: nodeOf("Scheme", scheme).id,
  });
  const isOwn = before === undefined || before.owners.includes(owner);
  const codes = codesIn(project, known, map, { scheme, source, isOwn });
  const versions = new Map(known.principles.map(({ key, codebookVersion }) => [key, codebookVersion]));
  const usual = `${scheme} ${known.schemes.get(scheme) ?? "1"}`;
  const documents = await documentsIn(transaction, project, map, {
    ...options,
    owner,
    who,
    meanings: codes.meanings,
    codebookVersion: (key) => versions.get(key ?? "") ?? usual,
    losses,
  });
  const { own, standing } = await withoutOthers(transaction, documents.evidence, owner);
  const nodes = [...codes.nodes, ...documents.nodes, ...own];
  const unread = await unreadOf(transaction, documents.coded, scheme);
  const put = await putIn(transaction, [{ owner, nodes, edges: [] }], prune);
  return {
    origin: project.origin,
    coder: who.coder,
    scheme,
    known: documents.known,
    added: documents.added,
    codings: documents.evidence.length,
    standing,
    fitted: documents.fitted,
    lost: losses.counts,
    unplaced: losses.unplaced,
    unread,
    put,
    isDryRun: dryRun,
  };
}

/** For what a document was read its own record says, which is not this project's to write: comparisons leave the document out until it does. */
async function unreadOf(transaction: Transaction, ids: readonly string[], scheme: string): Promise<string[]> {
  const asked = { ids, scheme: nodeOf("Scheme", scheme).id };
  const read = new Set((await transaction.run<{ id: string }>(statement("import/readFor"), asked)).map(({ id }) => id));
  return ids.filter((id) => !read.has(id)).map((id) => id.slice(id.indexOf(":") + 1));
}

/** What others decided about the same words is theirs. */
async function withoutOthers(
  transaction: Transaction,
  evidence: readonly ModelNode[],
  owner: string,
): Promise<{ own: ModelNode[]; standing: number }> {
  const own: ModelNode[] = [];
  for (const [label, nodes] of groupBy(evidence, (node) => node.label)) {
    const ids = nodes.map(({ id }) => id);
    const present = await presentNodes(transaction, label, ids);
    own.push(...nodes.filter(({ id }) => present.get(id)?.owners.includes(owner) ?? true));
  }
  return { own, standing: evidence.length - own.length };
}
