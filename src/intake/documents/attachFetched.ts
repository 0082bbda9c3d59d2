import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { fetchText } from "../../sources/documents/fetchText.ts";
import { IngestFault } from "../../sources/documents/IngestFault.ts";
import type { FetchRecord } from "../../sources/seeds/records/FetchRecord.ts";
import { readSeeds } from "../../sources/seeds/readSeeds.ts";
import { seedPathsIn } from "../../sources/seeds/seedPathsIn.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { attach, type Attached } from "./attach.ts";

interface Wanted {
  key: string;
  sha256: string;
  fetch?: FetchRecord;
  text?: string;
}

/** Who listens while words are fetched; one text that cannot be had does not stop the others. */
export interface FetchListener {
  attached(attached: Attached): void;
  failed(key: string, sentence: string): void;
}

/**
 * Fetches the words of contributions from where their records say that they are, and attaches them on this machine: of those named, or of
 * all that lack theirs. Throws IngestFault where a name is of none, or nobody recorded where the words are, SeedFaults where files are wrong.
 */
export async function attachFetched(
  keys: readonly string[],
  directories: readonly string[],
  listener: FetchListener,
): Promise<void> {
  await readSeeds(directories);
  const folder = await mkdtemp(path.join(tmpdir(), "concordance-fetch-"));
  try {
    for (const { key, sha256, fetch } of chosen(await contributionsIn(directories), keys)) {
      try {
        const file = path.join(folder, "text.txt");
        await writeFile(file, await fetchText(fetch!, sha256));
        listener.attached(await attach(file, directories));
      } catch (error) {
        if (!(error instanceof IngestFault)) throw error;
        listener.failed(key, error.message);
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function contributionsIn(directories: readonly string[]): Promise<Wanted[]> {
  const paths = (await Promise.all(directories.map((directory) => seedPathsIn(directory, [])))).flat();
  const evidence = paths.filter((one) => path.basename(one) === "evidence.yaml");
  return Promise.all(
    evidence.map(async (place) => (parse(await readFile(place, "utf8")) as { contribution: Wanted }).contribution),
  );
}

function chosen(all: readonly Wanted[], keys: readonly string[]): Wanted[] {
  const wordless = all.filter(({ text, fetch }) => text === undefined && fetch !== undefined);
  if (keys.length === 0) return wordless;
  return keys.flatMap((key) => {
    const found = all.find((one) => one.key === key);
    const keysHere = all.filter(({ fetch }) => fetch !== undefined).map((one) => one.key);
    if (found === undefined)
      throw new IngestFault(`No directory holds the contribution "${key}"${didYouMean(key, keysHere)}.`);
    if (found.text !== undefined) return [];
    if (found.fetch !== undefined) return [found];
    throw new IngestFault(
      `Nobody recorded where the words of ${key} are to be had; give the file itself: concordance attach FILE.`,
    );
  });
}
