import { digestOf } from "../../../text/digestOf.ts";
import type { Transaction } from "../../../graph/Graph.ts";
import type { Params } from "../../../graph/params.ts";
import { statement } from "../../../graph/statements.ts";
import { writeAll } from "../../../writing/writeAll.ts";
import { writeColumns } from "../../../writing/writeColumns.ts";
import type { TableName } from "../plan/PlannedNode.ts";
import type { Counts } from "./Counts.ts";
import type { ImportsVersion } from "./ImportsVersion.ts";

/** A coding as it goes into the graph. */
export interface Coding {
  /** Keys. */
  contribution: string;
  principle: string;
  /** Its place among the codings of this principle in this document, from 1: with both keys its identity. */
  ordinal: number;
  locator: string;
  stance: string;
}

/** What differs from mention to mention. */
type MentionRow = Record<
  "id" | "passage" | "contribution" | "principle" | "stance" | "locator" | "sortKey" | "fingerprint",
  string
>;

/** More rows in one statement gain nothing. */
const rowsAtOnce = 1_000;

/** Puts codings into the graph as mentions, in pieces: one is written while the next is read, and no more are in memory. */
export class MentionWriter {
  readonly #transaction: Transaction;
  readonly #version: ImportsVersion;
  /** Ids of the contributions that stood in the graph before: all others have no mentions yet. */
  readonly #known: ReadonlySet<string>;
  readonly #counts: Counts;
  /** What all mentions of the table have in common. */
  readonly #shared: Params;
  /** The same, to be part of what makes a mention another one. */
  readonly #coding: string;
  #rows: MentionRow[] = [];
  #written: Promise<void> = Promise.resolve();
  /** Ids of the contributions whose mentions changed. */
  readonly touched = new Set<string>();

  constructor(
    transaction: Transaction,
    { source, table }: TableName,
    codebookVersion: string,
    known: ReadonlySet<string>,
    version: ImportsVersion,
    counts: Counts,
  ) {
    this.#transaction = transaction;
    this.#known = known;
    this.#version = version;
    this.#counts = counts;
    this.#coding = codebookVersion;
    const coded = { kind: "MENTION", status: "ACCEPTED", explicit: true, coder: source, codebookVersion };
    this.#shared = { ...coded, quoteSearch: "", origin: "import", table };
  }

  /** Takes a coding. Returns whether the piece is full and is to be written before the next one. */
  add(coding: Coding): boolean {
    return this.#rows.push(this.#rowOf(coding)) >= rowsAtOnce;
  }

  /** Begins to write what was taken, as soon as what was taken before is written; rejects with what went wrong with that. */
  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    await this.#written;
    this.#written = this.#write(rows);
    // Whoever waits for it next is told.
    this.#written.catch(() => undefined);
  }

  /** Resolves when nothing is being written any more, which the transaction must not end before; rejects with what went wrong. */
  written(): Promise<void> {
    return this.#written;
  }

  async #write(rows: readonly MentionRow[]): Promise<void> {
    const present = await this.#present(rows);
    const made = rows.filter(({ id }) => !present.has(id));
    const changed = rows.filter(({ id, fingerprint }) => (present.get(id) ?? fingerprint) !== fingerprint);
    for (const { fingerprint, contribution } of [...made, ...changed]) {
      this.#version.add(fingerprint);
      this.touched.add(contribution);
    }
    for (const { id } of changed) this.#version.take(present.get(id)!);
    this.#counts.created += made.length;
    this.#counts.updated += changed.length;
    this.#counts.unchanged += rows.length - made.length - changed.length;
    await writeColumns(this.#transaction, statement("import/putMentions"), made, this.#shared);
    const corrected = changed.map(({ id, ...row }) => ({ id, properties: { ...row, ...this.#shared } }));
    await writeAll(this.#transaction, statement("plant/putNodes", { Label: "Mention" }), corrected);
  }

  async #present(rows: readonly MentionRow[]): Promise<Map<string, string>> {
    const ids = rows.filter(({ contribution }) => this.#known.has(contribution)).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const found = await this.#transaction.run<{ id: string; fingerprint: string }>(
      statement("import/present", { Label: "Mention" }),
      { ids },
    );
    return new Map(found.map(({ id, fingerprint }) => [id, fingerprint]));
  }

  #rowOf({ contribution, principle, ordinal, locator, stance }: Coding): MentionRow {
    const id = mentionId(contribution, principle, ordinal);
    return {
      id,
      passage: `passage:${contribution}/1`,
      contribution: `contribution:${contribution}`,
      principle: `principle:${principle}`,
      stance,
      locator,
      sortKey: `${contribution} ${principle} ${String(ordinal).padStart(5, "0")}`,
      fingerprint: digestOf([id, stance, locator, this.#coding].join("\n")),
    };
  }
}

/** Keys say what, the ordinal which of several. */
export function mentionId(contribution: string, principle: string, ordinal: number): string {
  return `mention:${contribution}/${principle}/${ordinal}`;
}
