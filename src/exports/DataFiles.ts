import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Graph } from "../graph/Graph.ts";
import type { Snapshot } from "../snapshot/Snapshot.ts";
import { snapshotOf } from "../snapshot/snapshotOf.ts";
import { annotationsName } from "./annotations/annotations.ts";
import { dataPackage, descriptorName } from "./dataPackage.ts";
import type { ExportFile, Measure } from "./ExportFile.ts";
import { ExportSource } from "./ExportSource.ts";
import { fileNamed } from "./fileNamed.ts";
import { measure } from "./measured.ts";
import { wholeGraph } from "./Scope.ts";
import { textFiles } from "./textFiles.ts";
import { writeFile } from "./writeFile.ts";

export interface DataFile {
  /** Where it lies, whole. */
  place: string;
  mediaType: string;
  bytes: number;
  dataVersion: string;
}

interface Held {
  snapshot: Snapshot;
  source: ExportSource;
  directory: Promise<string>;
  files: Map<string, Promise<DataFile | undefined>>;
}

/** Exports of the whole graph as files, each made when it is first asked for and kept while the data stay as they are. */
export class DataFiles {
  #held: Held | undefined;

  constructor(
    readonly graph: Graph,
    /** Where the site stands for the world, with a slash at its end. */
    readonly baseUrl?: string,
  ) {}

  /** Undefined where there is no such file. Rejects with a GraphError where the graph cannot be read, with an Error where it just changed. */
  async file(name: string): Promise<DataFile | undefined> {
    const held = await this.#current();
    let file = held.files.get(name);
    if (file === undefined) {
      file = made(held, name);
      held.files.set(name, file);
      // What failed, or is not there, is looked for again: names that nobody knows would fill the memory.
      const forget = () => held.files.delete(name);
      void file.then((found) => found ?? forget(), forget);
    }
    return file;
  }

  async close(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined) await rm(await held.directory, { recursive: true, force: true });
  }

  async #current(): Promise<Held> {
    const snapshot = await snapshotOf(this.graph);
    if (this.#held?.snapshot === snapshot) return this.#held;
    const before = this.#held;
    this.#held = {
      snapshot,
      source: new ExportSource(snapshot, (asked, params) => this.graph.read(asked, params), this.baseUrl),
      directory: mkdtemp(path.join(tmpdir(), "concordance-data-")),
      files: new Map(),
    };
    // Answers that are still being sent have their files open.
    if (before !== undefined) void before.directory.then((old) => rm(old, { recursive: true, force: true }));
    return this.#held;
  }
}

async function made({ source, directory }: Held, name: string): Promise<DataFile | undefined> {
  const file = await fileIn(source, name);
  if (file === undefined) return undefined;
  const place = path.join(await directory, name);
  await writeFile(place, file, new Map(), () => source.refuseChanged());
  const { size } = await stat(place);
  return { place, mediaType: file.mediaType, bytes: size, dataVersion: source.snapshot.dataVersion };
}

async function fileIn(source: ExportSource, name: string): Promise<ExportFile | undefined> {
  if (name === descriptorName) return descriptor(source);
  if (name.startsWith("texts/")) return (await textFiles(source, wholeGraph)).find((text) => text.path === name);
  return documentFile(name, source) ?? fileNamed(name, source, wholeGraph);
}

const ofDocument = { ".annotations.jsonld": annotationsName, ".csv": "codings.csv", ".qdpx": "project.qdpx" };

/** What is known of one document: `documents/wgec-2016/canada.annotations.jsonld`. */
function documentFile(name: string, source: ExportSource): ExportFile | undefined {
  const [suffix, whole] = Object.entries(ofDocument).find(([end]) => name.endsWith(end)) ?? [];
  if (suffix === undefined || !name.startsWith("documents/")) return undefined;
  const key = name.slice("documents/".length, -suffix.length);
  if (source.snapshot.tables.contribution.index.rowOf(`contribution:${key}`) < 0) return undefined;
  return fileNamed(whole!, source, { contributions: new Set([key]) });
}

/** It says how large all others are: they are read for nothing else. */
async function descriptor(source: ExportSource): Promise<ExportFile> {
  const measures = new Map<string, Measure>();
  const files = await dataPackage(source, wholeGraph, measures);
  for (const file of files.slice(0, -1)) await measure(file, measures);
  return files.at(-1)!;
}
