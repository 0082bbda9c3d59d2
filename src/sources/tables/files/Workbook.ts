import { open, type Entry, type ZipFile } from "yauzl";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ImportFault } from "../ImportFault.ts";

/** Letters of XML that one part may unpack to; what has more is no table of people but a zip bomb. */
const mostUnpacked = 4_000_000_000;
/** A part that claims to shrink more than this is not looked at: XML of real sheets shrinks 10 to 40 times. */
const mostShrunk = 500;
const smallPart = 10_000_000;

type Listener = { open?(tag: SaxesTagPlain): void; text?(text: string): void; close?(name: string): void };

/** An .xlsx file: a zip of XML parts that are read as streams. Every method rejects with an ImportFault where the file is broken. */
export class Workbook {
  readonly #file: string;
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;

  private constructor(file: string, zip: ZipFile, parts: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#zip = zip;
    this.#parts = parts;
  }

  static async open(file: string): Promise<Workbook> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      open(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? reject(damaged(file, error)) : resolve(opened),
      );
    });
    const parts = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on("entry", (entry: Entry) => {
        parts.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.once("end", resolve).once("error", (error: Error) => reject(damaged(file, error)));
      zip.readEntry();
    });
    if (!parts.has("xl/workbook.xml")) {
      zip.close();
      throw new ImportFault(`${file} is a zip archive and no Excel workbook. Give the .xlsx or .csv file itself.`);
    }
    return new Workbook(file, zip, parts);
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  close(): void {
    this.#zip.close();
  }

  /** Reads a part; names of elements come without their prefix. */
  async read(part: string, listener: Listener): Promise<void> {
    for await (const _ of this.stream(part, listener)) continue;
  }

  /** The same, with a pause after each piece of the file, so that the caller can take what the listener gathered. */
  async *stream(part: string, listener: Listener): AsyncGenerator<void> {
    const entry = this.#partOf(part);
    const parser = new SaxesParser();
    const fault = (error: Error) => {
      throw this.#fault(error.message);
    };
    parser.on("error", fault);
    parser.on("doctype", () => fault(new Error("it declares a document type, which no workbook does")));
    parser.on("opentag", (tag) => listener.open?.({ ...tag, name: localName(tag.name) }));
    parser.on("closetag", (tag) => listener.close?.(localName(tag.name)));
    if (listener.text) parser.on("text", (text) => listener.text?.(text));
    const decoder = new TextDecoder();
    try {
      for await (const chunk of await this.#bytesOf(entry)) {
        parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
        yield;
      }
      parser.close();
    } catch (error) {
      throw error instanceof ImportFault ? error : damaged(this.#file, error);
    }
  }

  /** The letters of a part, not read as XML. */
  async *texts(part: string): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of await this.#bytesOf(this.#partOf(part)))
        yield decoder.decode(chunk as Uint8Array, { stream: true });
    } catch (error) {
      throw error instanceof ImportFault ? error : damaged(this.#file, error);
    }
  }

  #partOf(part: string): Entry {
    const entry = this.#parts.get(part);
    if (entry === undefined) throw this.#fault(`its part ${part} is missing`);
    this.#refuseBomb(entry);
    return entry;
  }

  /** yauzl ends a stream that unpacks to more than its entry says, so the entry's own figure is the limit. */
  #refuseBomb({ fileName, uncompressedSize: size, compressedSize }: Entry): void {
    if (size <= smallPart || (size <= mostUnpacked && size / compressedSize <= mostShrunk)) return;
    throw this.#fault(`${fileName} would unpack to ${size} bytes`);
  }

  #bytesOf(entry: Entry): Promise<NodeJS.ReadableStream> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }

  #fault(why: string): ImportFault {
    return damaged(this.#file, new Error(why));
  }
}

function damaged(file: string, error: unknown): ImportFault {
  const why = error instanceof Error ? error.message : String(error);
  return new ImportFault(
    `The workbook ${file} is damaged or no workbook (${why}). Open it in your spreadsheet program and save it again, or save it as CSV.`,
    { cause: error },
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
