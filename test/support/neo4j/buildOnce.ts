import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Fills `folder` once. The work happens in a draft beside it, renamed when whole, so nobody ever sees half a folder; of
 * two runs that build at the same time the first to finish wins and the other uses what it made.
 */
export async function buildOnce(folder: string, build: (draft: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  await removeAbandonedDrafts(folder);
  const draft = await mkdtemp(`${folder}.draft.${process.pid}.`);
  try {
    await build(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A run that was killed while it built leaves its draft behind; the process id in the name says whose it was. */
async function removeAbandonedDrafts(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.draft.`;
  const drafts = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  const abandoned = drafts.filter((name) => !isRunning(Number(name.slice(prefix.length).split(".")[0])));
  await Promise.all(abandoned.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
