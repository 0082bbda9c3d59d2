import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { createGunzip } from "node:zlib";
import { modelVersion } from "../../model/modelVersion.ts";
import { kindProblemOf } from "../../sources/seeds/readBytes.ts";
import { type BackupFoot, type BackupHead, backupFormat, type BackupRow } from "./BackupRecord.ts";

export interface ReadBackup extends BackupFoot {
  head: BackupHead;
  /** Reads the file again. */
  rows: () => AsyncGenerator<BackupRow>;
}

/** Reads a backup to its end and checks it. Throws an Error with a sentence where it is damaged, cut, or of another kind. */
export async function readBackup(file: string): Promise<ReadBackup> {
  const problem = await kindProblemOf(file);
  if (problem !== undefined) throw new Error(`${file} ${problem}.`);
  const hash = createHash("sha256");
  const counts = { nodes: 0, edges: 0 };
  let [head, last]: (string | undefined)[] = [];
  for await (const line of linesOf(file)) {
    // The last line is not part of what it is a digest of.
    if (last !== undefined) hash.update(`${last}\n`);
    const row = parsed(last);
    if (Array.isArray(row)) counts[row.length === 2 ? "nodes" : "edges"]++;
    head ??= line;
    last = line;
  }
  const whole = { head: headOf(file, head), rows: () => rowsIn(file) };
  const foot: BackupFoot = { ...counts, sha256: hash.digest("hex") };
  if (!isDeepStrictEqual(parsed(last), foot)) throw new Error(notWhole(file));
  return { ...whole, ...foot };
}

async function* rowsIn(file: string): AsyncGenerator<BackupRow> {
  for await (const line of linesOf(file)) if (line.startsWith("[")) yield JSON.parse(line) as BackupRow;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const source = createReadStream(file);
  source.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const line of createInterface({ input: source.pipe(unpacked), crlfDelay: Infinity })) yield line;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "EACCES")
      throw new Error(`${file} cannot be read: ${message}`);
    throw new Error(notWhole(file));
  } finally {
    source.destroy();
  }
}

function headOf(file: string, line: string | undefined): BackupHead {
  const head = parsed(line) as Partial<BackupHead> | undefined;
  if (head?.format !== backupFormat) throw new Error(notWhole(file));
  const whole = head as BackupHead;
  if (whole.modelVersion > modelVersion)
    throw new Error(
      `${file} holds a graph of a later version of Concordance. Restore it with that version or a newer one.`,
    );
  return whole;
}

function parsed(line = ""): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function notWhole(file: string): string {
  return `${file} is damaged, cut, or no backup that \`concordance backup\` wrote; nothing was restored. Take another one.`;
}
