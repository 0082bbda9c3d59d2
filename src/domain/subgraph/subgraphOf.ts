import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { subgraphIn } from "../holding/Holdings.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { kindOfId } from "../../model/kinds.ts";
import { NodeReader } from "../kinds/NodeReader.ts";
import { labelOf } from "../node/labelOf.ts";
import { type LinkSort, linkSorts } from "./linkSorts.ts";
import { scopedSorts } from "./scopedSorts.ts";
import { type Linked, linksFrom } from "./linksFrom.ts";
import type { Subgraph, SubgraphLinkColumns } from "./Subgraph.ts";
import type { SubgraphArgs } from "./SubgraphArgs.ts";
import { byText } from "../../text/byText.ts";

const kinds = ["contributor", "contribution", "principle", "instrument"];
const usual = { depth: 1, maxNodes: 300, maxEdges: 1_500, minEvidence: 1 };

interface Found {
  /** By id: steps from the nearest seed, in the order in which they were found. */
  depths: Map<string, number>;
  links: Map<string, Linked>;
  truncated: boolean;
}

/** What is linked to some things, step by step. Where not all of it fits, the links with the most evidence lead on. */
export async function subgraphOf(args: SubgraphArgs, context: Context): Promise<Subgraph> {
  const limits = limitsOf(args);
  const seeds = seedsOf(args.seeds, context);
  if (seeds.length > limits.maxNodes)
    throw new BadUserInput(`There are ${seeds.length} seeds and room for ${limits.maxNodes} nodes.`, "maxNodes");
  const { scope } = args;
  const scoped = scope == null ? undefined : await scopedSorts(scope, context);
  return subgraphIn(context, [seeds, limits, scope ?? null], (snapshot) =>
    makeSubgraph(snapshot, scoped ?? snapshot.get(linkSorts), seeds, limits),
  );
}

function makeSubgraph(
  snapshot: Snapshot,
  sorts: readonly LinkSort[],
  seeds: readonly string[],
  limits: Limits,
): Subgraph {
  const found = spread(snapshot, sorts, seeds, limits);
  const links = [...found.links.values()].toSorted(heaviestFirst);
  const ids = [...found.depths.keys()];
  const reader = new NodeReader(snapshot);
  const linkColumns = columnsOf(links.slice(0, limits.maxEdges), ids);
  const nodeColumns = {
    id: ids,
    kind: ids.map((id) => kindOfId(id)!.toUpperCase()),
    label: ids.map((id) => labelOf(reader.byId(id))),
    degree: degreesOf(linkColumns, ids.length),
    depth: [...found.depths.values()],
  };
  return {
    nodeColumns,
    linkColumns,
    get nodes() {
      return rowsOf(nodeColumns).map((row) => ({
        ...row,
        get node() {
          return reader.byId(row.id)!;
        },
      }));
    },
    get links() {
      return rowsOf(linkColumns).map((row) => ({ ...row, sourceId: ids[row.source]!, targetId: ids[row.target]! }));
    },
    truncated: found.truncated || links.length > limits.maxEdges,
  };
}

function columnsOf(links: readonly Linked[], ids: readonly string[]): SubgraphLinkColumns {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  return {
    source: links.map(({ source }) => indexOf.get(source)!),
    target: links.map(({ target }) => indexOf.get(target)!),
    kind: links.map(({ kind }) => kind),
    weight: links.map(({ weight }) => weight),
  };
}

function degreesOf({ source, target }: SubgraphLinkColumns, nodes: number): number[] {
  const degrees = Array.from({ length: nodes }, () => 0);
  for (const end of [...source, ...target]) degrees[end]!++;
  return degrees;
}

/** The same things as objects: entry i of each column makes object i. */
function rowsOf<Columns extends { kind: unknown[] }>(columns: Columns): RowOf<Columns>[] {
  const named = Object.entries(columns) as [string, unknown[]][];
  return columns.kind.map(
    (_, index) => Object.fromEntries(named.map(([name, column]) => [name, column[index]])) as RowOf<Columns>,
  );
}

type RowOf<Columns> = { [Name in keyof Columns]: Columns[Name] extends (infer Value)[] ? Value : never };

type Limits = typeof usual;

function limitsOf({ depth, maxNodes, maxEdges, minEvidence }: SubgraphArgs): Limits {
  return {
    depth: depth ?? usual.depth,
    maxNodes: maxNodes ?? usual.maxNodes,
    maxEdges: maxEdges ?? usual.maxEdges,
    minEvidence: minEvidence ?? usual.minEvidence,
  };
}

function seedsOf(given: readonly string[], { nodes }: Context): string[] {
  const seeds = [...new Set(given.map((id) => nodes.idToday(id)))];
  const unknown = seeds.find((id) => !kinds.includes(kindOfId(id) ?? "") || nodes.byId(id) === null);
  if (unknown !== undefined)
    throw new BadUserInput(
      `There is no contributor, contribution, principle or instrument "${unknown.toWellFormed().slice(0, 200)}".`,
      "seeds",
    );
  return seeds;
}

/** One round a step, and a last one for the links among those found last. */
function spread(snapshot: Snapshot, sorts: readonly LinkSort[], seeds: readonly string[], limits: Limits): Found {
  const { depth, maxNodes, maxEdges, minEvidence } = limits;
  const found: Found = { depths: new Map(seeds.map((id) => [id, 0])), links: new Map(), truncated: false };
  const limit = maxNodes + maxEdges + 1;
  let rim = [...seeds];
  for (let step = 1; step <= depth && rim.length > 0; step++) {
    const { links, isCut } = linksFrom(snapshot, sorts, { ids: rim, limit, minEvidence });
    found.truncated ||= isCut;
    rim = links.toSorted(heaviestFirst).flatMap((link) => take(link, step, found, maxNodes));
  }
  const known = [...found.depths.keys()];
  const { links, isCut } = linksFrom(snapshot, sorts, { ids: rim, known, limit, minEvidence });
  found.truncated ||= isCut;
  for (const link of links) take(link, depth, found, maxNodes);
  return found;
}

/** Adds a link with its ends, where there is room for them; returns the ends that are new. */
function take(link: Linked, step: number, found: Found, maxNodes: number): string[] {
  const fresh = [link.source, link.target].filter((id) => !found.depths.has(id));
  if (found.depths.size + fresh.length > maxNodes) {
    found.truncated = true;
    return [];
  }
  for (const id of fresh) found.depths.set(id, step);
  found.links.set(`${link.source} ${link.kind} ${link.target}`, link);
  return fresh;
}

function heaviestFirst(a: Linked, b: Linked): number {
  return b.weight - a.weight || byText(a.source, b.source) || byText(a.target, b.target);
}
