import { isMap, LineCounter, parseAllDocuments, type YAMLMap } from "yaml";
import { decodeText } from "../../text/decodeText.ts";
import type { RecordClass } from "./fields.ts";
import { Place, type PlacedFile } from "./Place.ts";
import { readRecord } from "./readRecord.ts";
import type { SeedFault } from "./SeedFaults.ts";

const PARSING = { version: "1.2", schema: "core", prettyErrors: false, logLevel: "silent", stringKeys: false } as const;

const empty = "is empty; write its records or take the file away";

/** One YAML file of a seed directory, with its faults. */
export class SeedFile implements PlacedFile {
  private readonly lines = new LineCounter();

  constructor(
    readonly name: string,
    readonly faults: SeedFault[],
  ) {}

  lineAt(offset: number): number {
    return Math.max(1, this.lines.linePos(offset).line);
  }

  fault(message: string, offset?: number): void {
    const line = offset === undefined ? 1 : this.lineAt(offset);
    this.faults.push({ file: this.name, line, record: "", field: "", message });
  }

  /** The records of the file, or undefined where it is not YAML, so that nobody complains of records that could not be seen. */
  read<T extends object>(type: RecordClass<T>, bytes: Uint8Array): T | undefined {
    const decoded = decodeText(bytes);
    if ("problem" in decoded) {
      this.fault(decoded.problem);
      return undefined;
    }
    try {
      const root = this.parse(decoded.text);
      return root && readRecord(type, root, new Place(this, root, ""));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.fault("is nested too deeply to be read; take levels out");
      return undefined;
    }
  }

  private parse(text: string): YAMLMap | undefined {
    const documents = parseAllDocuments(text, { ...PARSING, lineCounter: this.lines });
    const [document, second] = "empty" in documents ? [undefined] : documents;
    if (document === undefined) {
      this.fault(empty);
      return undefined;
    }
    if (second !== undefined)
      this.fault("begins a second document here, behind ---; a file holds one, put both together", second.range[0]);
    for (const error of [...document.errors, ...document.warnings]) {
      const twice = error.code === "DUPLICATE_KEY";
      this.fault(twice ? "the same field stands here twice; keep one" : `is not YAML: ${error.message}`, error.pos[0]);
    }
    const broken = second !== undefined || document.errors.some(({ code }) => code !== "DUPLICATE_KEY");
    if (broken) return undefined;
    if (isMap(document.contents)) return document.contents;
    this.fault(document.contents === null ? empty : "must be a map of fields (name: value)");
    return undefined;
  }
}
