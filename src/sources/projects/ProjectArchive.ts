import { open, type Entry, type ZipFile } from "yauzl";
import { kindProblemOf } from "../seeds/readBytes.ts";
import { ImportFault } from "../tables/ImportFault.ts";

const mostEntries = 20_000;
/** Nobody codes a text that is longer, and a project of so many bytes is XML of millions of codings. */
const mostBytes = { text: 50_000_000, texts: 500_000_000, project: 500_000_000 };
/** Words shrink to a fifth; what claims to shrink more than this is a zip bomb. */
const mostShrunk = 200;
const smallPart = 1_000_000;

/** A .qdpx file: a zip with a project and its texts. Every method rejects with an ImportFault. yauzl refuses names that lead out of it. */
export class ProjectArchive {
  #textBytes = 0;

  private constructor(
    readonly file: string,
    private readonly zip: ZipFile,
    /** By name in lower case: programs do not agree on `sources/` and `Sources/`. */
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(file: string): Promise<ProjectArchive> {
    const problem = await kindProblemOf(file);
    if (problem !== undefined) throw new ImportFault(`The project ${file} ${problem}.`);
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      open(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? reject(damaged(file, error.message)) : resolve(opened),
      );
    });
    try {
      return new ProjectArchive(file, zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw damaged(file, error instanceof Error ? error.message : String(error));
    }
  }

  close(): void {
    this.zip.close();
  }

  /** The project itself, piece by piece. */
  async *project(): AsyncGenerator<Uint8Array> {
    const names = [...this.entries.keys()].filter((name) => name.endsWith(".qde"));
    const [name, second] = names;
    if (name === undefined || second !== undefined)
      throw damaged(this.file, `it holds ${names.length} projects (.qde) instead of one`);
    yield* this.#bytesOf(this.entries.get(name)!, mostBytes.project);
  }

  /** The bytes of a text by the name that the project gives it (`guid.txt`); undefined where it is not there. */
  async text(name: string): Promise<Buffer | undefined> {
    const entry = this.entries.get(`sources/${name.toLowerCase()}`) ?? this.entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    this.#textBytes += entry.uncompressedSize;
    if (this.#textBytes > mostBytes.texts)
      throw damaged(this.file, `its texts would unpack to more than ${mostBytes.texts} bytes`);
    const pieces: Uint8Array[] = [];
    for await (const piece of this.#bytesOf(entry, mostBytes.text)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async *#bytesOf(entry: Entry, most: number): AsyncGenerator<Uint8Array> {
    const { fileName, uncompressedSize: size, compressedSize } = entry;
    // yauzl ends a stream that unpacks to more than its entry says, so the entry's own figure is the limit.
    if (size > most || (size > smallPart && size / compressedSize > mostShrunk))
      throw damaged(this.file, `${fileName} would unpack to ${size} bytes`);
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) =>
        error ? reject(damaged(this.file, error.message)) : resolve(opened),
      );
    });
    try {
      for await (const piece of stream) yield piece as Uint8Array;
    } catch (error) {
      throw damaged(this.file, error instanceof Error ? error.message : String(error));
    }
  }
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries)
    throw new Error(`it holds ${zip.entryCount} files, and at most ${mostEntries} are read`);
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries)).once("error", reject);
    zip.readEntry();
  });
}

function damaged(file: string, why: string): ImportFault {
  return new ImportFault(
    `The project ${file} is damaged or is not a project of a coding program (${why}). Export it again, as REFI-QDA (.qdpx).`,
  );
}
