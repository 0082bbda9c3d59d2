import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ExportFile } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import { writeFile } from "./writeFile.ts";

export interface DataFile {
  /** Where it lies, whole. */
  place: string;
  mediaType: string;
  bytes: number;
  dataVersion: string;
}

/** Exports of one state of the graph, in a folder that goes when it is over and nobody writes or opens a file of it any more. */
export class ExportFolder {
  readonly #files = new Map<string, Promise<DataFile | undefined>>();
  #directory: Promise<string> | undefined;
  #users = 0;
  #whenIdle: (() => void) | undefined;

  constructor(
    readonly source: ExportSource,
    /** What a name stands for. */
    readonly fileIn: (source: ExportSource, name: string) => Promise<ExportFile | undefined>,
  ) {}

  /** What `take` makes of a file, which stays where it is until then. */
  async use<Taken>(
    name: string,
    take: (file: DataFile | undefined) => Taken | Promise<Taken>,
  ): Promise<Awaited<Taken>> {
    this.#users += 1;
    try {
      return await take(await this.#file(name));
    } finally {
      this.#users -= 1;
      if (this.#users === 0) this.#whenIdle?.();
    }
  }

  /** Nobody begins to use it from now on. Resolves when it is gone. */
  async end(): Promise<void> {
    if (this.#users > 0) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
    if (this.#directory !== undefined) await rm(await this.#directory, { recursive: true, force: true });
  }

  #file(name: string): Promise<DataFile | undefined> {
    let file = this.#files.get(name);
    if (file === undefined) {
      file = this.#made(name);
      this.#files.set(name, file);
      // What failed, or is not there, is looked for again: names that nobody knows would fill the memory.
      const forget = () => this.#files.delete(name);
      void file.then((found) => found ?? forget(), forget);
    }
    return file;
  }

  async #made(name: string): Promise<DataFile | undefined> {
    const { source } = this;
    const file = await this.fileIn(source, name);
    if (file === undefined) return undefined;
    this.#directory ??= mkdtemp(path.join(tmpdir(), "concordance-data-"));
    const place = path.join(await this.#directory, name);
    await writeFile(place, file, new Map(), () => source.refuseChanged());
    const { size } = await stat(place);
    return { place, mediaType: file.mediaType, bytes: size, dataVersion: source.snapshot.dataVersion };
  }
}
