import type { ExportSource } from "../ExportSource.ts";
import { sourceNames } from "../tables/SourceNames.ts";
import type { Cell, Row } from "../tables/ExportTable.ts";
import { given } from "./rowsOf.ts";

/** The sources that the records of one seed file name, as they stand at its head. */
export class FileSources {
  readonly #known: ReadonlyMap<Cell | undefined, Row>;
  readonly #named = new Map<Cell, string>();
  /** By name. Each is as certain as the first record says that names it; others say so where they differ. */
  readonly records: Record<string, Record<string, unknown>> = {};

  static async of(source: ExportSource): Promise<FileSources> {
    const { rows } = await source.get(sourceNames);
    return new FileSources(rows);
  }

  constructor(rows: readonly Row[]) {
    this.#known = new Map(rows.map((row) => [row["key"], row]));
  }

  /** What a record says of its source. */
  fieldsOf({ source, certainty, note }: Row): Record<string, unknown> {
    if (source === null || source === undefined) return {};
    const name = this.#nameOf(source, certainty ?? null);
    const differs = this.records[name]!["certainty"] !== certainty;
    return given({ source: name, certainty: differs ? certainty : null, note });
  }

  #nameOf(key: Cell, certainty: Cell): string {
    const known = this.#named.get(key);
    if (known !== undefined) return known;
    // Names belong to their file: only two of the same one are distinguished here.
    const [, plain = ""] = /^(.*?)(?:~\d+)?$/s.exec(String(key)) ?? [];
    let name = plain;
    for (let time = 2; Object.hasOwn(this.records, name); time++) name = `${plain}~${time}`;
    const { citation, url } = this.#known.get(key)!;
    this.records[name] = given({ citation, url, certainty });
    this.#named.set(key, name);
    return name;
  }
}
