import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { gzip } from "node:zlib";
import { promisify } from "node:util";
import type { Graph } from "../../graph/Graph.ts";
import { lockForWriting, releaseOf } from "../../writing/release.ts";
import { type BackupFoot, type BackupHead, backupFormat } from "./BackupRecord.ts";
import { rowsOf } from "./rowsOf.ts";

export interface BackupReport {
  nodes: number;
  edges: number;
  bytes: number;
  dataVersion: string;
}

const packed = promisify(gzip);
const timeoutMs = 3_600_000;
const linesAtOnce = 1_000_000;

/**
 * Writes everything in the graph into one file, of one state: writers wait meanwhile. The file is there whole or not at all. Rejects where
 * the graph holds nothing.
 */
export async function backup(graph: Graph, file: string): Promise<BackupReport> {
  const draft = `${file}.${process.pid}.part`;
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  try {
    const report = await graph.write(
      async (transaction) => {
        await lockForWriting(transaction);
        const release = await releaseOf(transaction);
        if (release.dataVersion === "")
          throw new Error("The graph holds nothing. Plant it, or import something, first.");
        const lines = new Lines();
        const head: BackupHead = { format: backupFormat, ...release };
        const counts = { nodes: 0, edges: 0 };
        const handle = await open(draft, "w");
        try {
          const put = async (text: string) => void (await handle.write(await packed(text)));
          lines.add(head);
          for await (const rows of rowsOf(transaction)) {
            for (const row of rows) {
              counts[row.length === 2 ? "nodes" : "edges"]++;
              lines.add(row);
            }
            if (lines.length > linesAtOnce) await put(lines.take());
          }
          await put(lines.take());
          const foot: BackupFoot = { ...counts, sha256: lines.digest() };
          await put(`${JSON.stringify(foot)}\n`);
          await handle.sync();
          return { ...counts, bytes: (await handle.stat()).size, dataVersion: release.dataVersion };
        } finally {
          await handle.close();
        }
      },
      { keep: false, timeoutMs },
    );
    await rename(draft, file);
    return report;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Lines that wait to be written, and the digest of all so far. */
class Lines {
  readonly #hash = createHash("sha256");
  #waiting: string[] = [];
  /** In UTF-16 units. */
  length = 0;

  add(value: object): void {
    const line = `${JSON.stringify(value)}\n`;
    this.#hash.update(line);
    this.#waiting.push(line);
    this.length += line.length;
  }

  take(): string {
    const text = this.#waiting.join("");
    this.#waiting = [];
    this.length = 0;
    return text;
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}
