import type { Graph, Read } from "../graph/Graph.ts";
import { GraphError } from "../graph/GraphError.ts";
import type { Snapshot } from "../snapshot/Snapshot.ts";
import { snapshotOf } from "../snapshot/snapshotOf.ts";
import { annotationsName } from "./annotations/annotations.ts";
import { dataPackage, descriptorName } from "./dataPackage.ts";
import type { ExportFile, Measure } from "./ExportFile.ts";
import { type DataFile, ExportFolder } from "./ExportFolder.ts";
import { ExportSource } from "./ExportSource.ts";
import { fileNamed } from "./fileNamed.ts";
import { measure } from "./measured.ts";
import { wholeGraph } from "./Scope.ts";
import { textFiles } from "./textFiles.ts";

/** Exports of the whole graph as files, each made when it is first asked for and kept while the data stay as they are. */
export class DataFiles {
  #current: ExportFolder | undefined;
  #isClosed = false;
  /** Folders that go, or wait for who still uses them. */
  readonly #going = new Set<Promise<void>>();

  constructor(
    readonly graph: Graph,
    /** Where the site stands for the world, with a slash at its end. */
    readonly baseUrl?: string,
  ) {}

  /**
   * What `take` makes of a file, which stays where it is until then; of undefined where there is no such file. Rejects with a GraphError
   * where the graph cannot be read, with an Error where it just changed.
   */
  async use<Taken>(
    name: string,
    take: (file: DataFile | undefined) => Taken | Promise<Taken>,
  ): Promise<Awaited<Taken>> {
    const snapshot = await snapshotOf(this.graph);
    if (this.#isClosed) throw new GraphError("UNAVAILABLE", "The files of data are closed.");
    return this.#at(snapshot).use(name, take);
  }

  /** Resolves when nothing is left of them. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#end();
    await Promise.all(this.#going);
  }

  #at(snapshot: Snapshot): ExportFolder {
    if (this.#current?.source.snapshot !== snapshot) {
      this.#end();
      const read: Read = (asked, params) => this.graph.read(asked, params);
      this.#current = new ExportFolder(new ExportSource(snapshot, read, this.baseUrl), fileIn);
    }
    return this.#current!;
  }

  #end(): void {
    if (this.#current === undefined) return;
    // What cannot be removed is left to whoever tidies the folder for temporary files.
    const gone: Promise<void> = this.#current
      .end()
      .catch(() => undefined)
      .finally(() => this.#going.delete(gone));
    this.#going.add(gone);
    this.#current = undefined;
  }
}

async function fileIn(source: ExportSource, name: string): Promise<ExportFile | undefined> {
  if (name === descriptorName) return descriptor(source);
  if (name.startsWith("texts/")) return textFiles(source, wholeGraph).find((text) => text.path === name);
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
  const files = dataPackage(source, wholeGraph, measures);
  for (const file of files.slice(0, -1)) await measure(file, measures);
  return files.at(-1)!;
}
