import { BadUserInput } from "../BadUserInput.ts";
import type { Context } from "../Context.ts";
import { kindOfId } from "../Node.ts";
import { labelOf } from "./labelOf.ts";
import { type Linked, linksFrom } from "./linksFrom.ts";
import type { SubgraphArgs } from "./SubgraphArgs.ts";

const kinds = ["contributor", "contribution", "principle", "instrument"];
const ranges = {
  depth: { least: 0, most: 4, usual: 1 },
  maxNodes: { least: 1, most: 10_000, usual: 300 },
  maxEdges: { least: 0, most: 100_000, usual: 1_500 },
  minEvidence: { least: 1, most: 2 ** 31 - 1, usual: 1 },
} as const;
const mostSeeds = 100;

interface Found {
  /** By id: steps from the nearest seed, in the order in which they were found. */
  depths: Map<string, number>;
  links: Map<string, Linked>;
  truncated: boolean;
}

/** What is linked to some things, step by step. Where not all of it fits, the links with the most evidence lead on. */
export async function subgraphOf(args: SubgraphArgs, context: Context) {
  const limits = limitsOf(args);
  const seeds = await seedsOf(args.seeds, context);
  if (seeds.length > limits.maxNodes)
    throw new BadUserInput(`There are ${seeds.length} seeds and room for ${limits.maxNodes} nodes.`, "maxNodes");
  const found = await spread(seeds, limits, context);
  const ids = [...found.depths.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const links = [...found.links.values()].toSorted(heaviestFirst);
  const kept = links.slice(0, limits.maxEdges).map(({ source, target, kind, weight }) => ({
    source: indexOf.get(source)!,
    target: indexOf.get(target)!,
    kind,
    weight,
  }));
  const degrees = new Uint32Array(ids.length);
  for (const { source, target } of kept) {
    degrees[source]!++;
    degrees[target]!++;
  }
  const things = await Promise.all(ids.map((id) => context.nodes.byId(id)));
  return {
    nodes: ids.map((id, index) => ({
      id,
      kind: kindOfId(id) ?? "",
      label: labelOf(things[index]),
      degree: degrees[index]!,
      depth: found.depths.get(id)!,
    })),
    links: kept,
    truncated: found.truncated || kept.length < links.length,
  };
}

type Limits = Record<keyof typeof ranges, number>;

function limitsOf(args: SubgraphArgs): Limits {
  const limitOf = (name: keyof typeof ranges) => {
    const { least, most, usual } = ranges[name];
    const value = args[name] ?? usual;
    if (value < least || value > most)
      throw new BadUserInput(`\`${name}\` is ${value}; it goes from ${least} to ${most}.`, name);
    return value;
  };
  return {
    depth: limitOf("depth"),
    maxNodes: limitOf("maxNodes"),
    maxEdges: limitOf("maxEdges"),
    minEvidence: limitOf("minEvidence"),
  };
}

async function seedsOf(given: readonly string[], { nodes }: Context): Promise<string[]> {
  const seeds = [...new Set(given)];
  if (seeds.length === 0 || seeds.length > mostSeeds)
    throw new BadUserInput(`There are ${seeds.length} seeds; give 1 to ${mostSeeds}.`, "seeds");
  const known = await Promise.all(
    seeds.map(async (id) => kinds.includes(kindOfId(id) ?? "") && (await nodes.byId(id)) !== null),
  );
  const unknown = seeds.find((_id, index) => !known[index]);
  if (unknown !== undefined)
    throw new BadUserInput(
      `There is no contributor, contribution, principle or instrument "${unknown.toWellFormed().slice(0, 200)}".`,
      "seeds",
    );
  return seeds;
}

/** One round a step, and a last one for the links among those found last. */
async function spread(seeds: readonly string[], limits: Limits, { read }: Context): Promise<Found> {
  const { depth, maxNodes, maxEdges, minEvidence } = limits;
  const found: Found = { depths: new Map(seeds.map((id) => [id, 0])), links: new Map(), truncated: false };
  const limit = maxNodes + maxEdges + 1;
  let rim = [...seeds];
  for (let step = 1; step <= depth && rim.length > 0; step++) {
    const { links, isCut } = await linksFrom(read, { ids: rim, limit, minEvidence });
    found.truncated ||= isCut;
    rim = links.toSorted(heaviestFirst).flatMap((link) => take(link, step, found, maxNodes));
  }
  const known = [...found.depths.keys()];
  const { links, isCut } = await linksFrom(read, { ids: rim, known, limit, minEvidence });
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

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
