import type { Params } from "../graph/params.ts";
import { statement } from "../graph/statements.ts";
import { edgeSorts } from "../model/edges.ts";
import type { ModelEdge } from "../model/ModelNode.ts";
import { fingerprintOfEdge } from "./fingerprints.ts";
import type { Writer } from "./Writer.ts";
import { withOwner } from "./withOwner.ts";
import { writeAll } from "./writeAll.ts";

interface PresentEdge {
  source: string;
  target: string;
  fingerprint: string;
  owners: string[];
}

/**
 * Puts the relationships of an owner that stand for themselves. What the owner no longer gives goes, but for those of nodes that stay
 * (`staying`, by id) though they are no longer given.
 */
export async function putEdgesByThemselves(
  writer: Writer,
  edges: readonly ModelEdge[],
  owner: string,
  staying: ReadonlySet<string>,
): Promise<void> {
  for (const sort of edgeSorts.filter(({ by }) => by === "itself")) {
    const names = { From: sort.from, Type: sort.type, To: sort.to };
    const asked = statement("writing/edgesByThemselves", names);
    const present = new Map((await writer.transaction.run<PresentEdge>(asked)).map((row) => [pairOf(row), row]));
    const wanted = new Map(edges.filter((one) => one.sort === sort).map((one) => [pairOf(one), one]));
    const rows = [...wanted].flatMap(([pair, edge]) => rowsOf(edge, present.get(pair), owner, writer));
    const lost = [...present].filter(([pair, { owners }]) => owners.includes(owner) && !wanted.has(pair));
    const gone = lost.filter(([, { source, target }]) => !staying.has(source) && !staying.has(target));
    const [shared, own] = [true, false].map((isShared) =>
      gone.filter(([, { owners }]) => owners.length > 1 === isShared).map(([, row]) => row),
    );
    for (const { source, target, owners } of shared!)
      rows.push({ source, target, properties: { owners: owners.filter((one) => one !== owner) } });
    for (const { fingerprint } of own!) writer.versions.take(fingerprint);
    await writeAll(writer.transaction, statement("writing/putEdges", names), inOrder(rows));
    const ends = own!.map(({ source, target }) => ({ source, target }));
    await writeAll(writer.transaction, statement("writing/removeEdges", names), inOrder(ends));
  }
}

type Row = { source: string; target: string; properties?: Params };

function rowsOf(edge: ModelEdge, before: PresentEdge | undefined, owner: string, writer: Writer): Row[] {
  const { source, target, properties } = edge;
  const fingerprint = fingerprintOfEdge(edge);
  if (before?.fingerprint === fingerprint && before.owners.includes(owner)) return [];
  if (before?.fingerprint !== fingerprint) {
    writer.versions.add(fingerprint);
    if (before !== undefined) {
      writer.versions.take(before.fingerprint);
      writer.overwrite(before.owners.filter((other) => other !== owner));
    }
  }
  return [{ source, target, properties: { ...properties, fingerprint, owners: withOwner(before, owner) } }];
}

function pairOf({ source, target }: { source: string; target: string }): string {
  return `${source}\n${target}`;
}

function inOrder<R extends Row>(rows: readonly R[]): R[] {
  return rows.toSorted((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1));
}
