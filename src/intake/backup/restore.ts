import type { Graph, Statement, Transaction } from "../../graph/Graph.ts";
import type { Params } from "../../graph/params.ts";
import { statement } from "../../graph/statements.ts";
import { edgeSorts } from "../../model/edges.ts";
import { graphSchema } from "../../model/graphSchema.ts";
import { labels } from "../../model/shapes.ts";
import { migrateIn } from "../../writing/migrations.ts";
import { refreshIn } from "../../writing/refresh.ts";
import { setRelease } from "../../writing/release.ts";
import { writeAll } from "../../writing/writeAll.ts";
import type { BackupRow } from "./BackupRecord.ts";
import { readBackup, type ReadBackup } from "./readBackup.ts";

export interface RestoreReport {
  nodes: number;
  edges: number;
  dataVersion: string;
}

const timeoutMs = 3_600_000;
const rowsAtOnce = 5_000;

/** Puts a backup into an empty graph: all of it, or nothing. Throws an Error with a sentence where the graph or the file is not as it must be. */
export async function restore(graph: Graph, file: string): Promise<RestoreReport> {
  const read = await readBackup(file);
  await refuseUsed(graph);
  await graph.ensureSchema(graphSchema);
  const dataVersion = await graph.write((transaction) => restoreIn(transaction, read, file), { timeoutMs });
  await graph.checkpoint();
  return { nodes: read.nodes, edges: read.edges, dataVersion };
}

async function restoreIn(transaction: Transaction, { head, rows }: ReadBackup, file: string): Promise<string> {
  const { format: _format, ...release } = head;
  let kind = "";
  let waiting: BackupRow[] = [];
  const flush = async () => {
    if (waiting.length > 0) await writeAll(transaction, statementFor(waiting[0]!), waiting.map(rowFor));
    waiting = [];
  };
  for await (const row of rows()) {
    const own = row.length === 2 ? row[0] : `${row[0]} ${row[1]} ${row[2]}`;
    if (own !== kind || waiting.length >= rowsAtOnce) await flush();
    kind = own;
    waiting.push(row);
  }
  await flush();
  await setRelease(transaction, release);
  const isMigrated = (await migrateIn(transaction)) !== undefined;
  const { changed, dataVersion } = await refreshIn(transaction);
  if (!isMigrated && (changed > 0 || dataVersion !== release.dataVersion))
    throw new Error(
      `${file} holds another state (${dataVersion}) than it says (${release.dataVersion}), and nothing was restored.`,
    );
  return dataVersion;
}

function rowFor(row: BackupRow): Params {
  if (row.length === 2) return { id: row[1]["id"]!, properties: row[1] };
  const [, , , source, target, properties] = row;
  return { source, target, properties };
}

function statementFor(row: BackupRow): Statement {
  if (row.length === 2 && labels.includes(row[0])) return statement("writing/putNodes", { Label: row[0] });
  const [From, Type, To] = row as string[];
  const isKnown = edgeSorts.some(({ from, type, to }) => from === From && type === Type && to === To);
  if (!isKnown)
    throw new Error(
      `The backup holds "${From} ${Type} ${To}", which this version does not know; nothing was restored.`,
    );
  return statement("writing/putEdges", { From: From!, Type: Type!, To: To! });
}

async function refuseUsed(graph: Graph): Promise<void> {
  const [row] = await graph.read<{ things: number }>(statement("service/things"), {});
  if ((row?.things ?? 0) > 0)
    throw new Error(
      "The graph is not empty. Name another directory (CONCORDANCE_DATA) or an empty database (NEO4J_DATABASE).",
    );
}
