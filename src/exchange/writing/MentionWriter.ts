import { digestOf } from "../../domain/digestOf.ts";
import type { Transaction } from "../../graph/Graph.ts";
import type { Params } from "../../graph/params.ts";
import { statement } from "../../graph/statements.ts";
import { writeAll } from "../../graph/writeAll.ts";
import { imported, type TableName } from "../plan/PlannedNode.ts";
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

interface MentionRow {
  [key: string]: string | Params;
  id: string;
  passage: string;
  principle: string;
  properties: Params;
}

/** More rows in one statement gain nothing. */
const rowsAtOnce = 1_000;

/** Puts codings into the graph as mentions, in pieces: only the piece at hand is in memory. */
export class MentionWriter {
  readonly #transaction: Transaction;
  readonly #name: TableName;
  readonly #codebookVersion: string;
  readonly #version: ImportsVersion;
  /** Ids of the contributions that stood in the graph before: all others have no mentions yet. */
  readonly #known: ReadonlySet<string>;
  readonly #counts: Counts;
  #rows: MentionRow[] = [];
  /** Ids of the contributions whose mentions changed. */
  readonly touched = new Set<string>();

  constructor(
    transaction: Transaction,
    name: TableName,
    codebookVersion: string,
    known: ReadonlySet<string>,
    version: ImportsVersion,
    counts: Counts,
  ) {
    this.#transaction = transaction;
    this.#name = name;
    this.#codebookVersion = codebookVersion;
    this.#known = known;
    this.#version = version;
    this.#counts = counts;
  }

  async put(coding: Coding): Promise<void> {
    this.#rows.push(this.#rowOf(coding));
    if (this.#rows.length === rowsAtOnce) await this.flush();
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    const present = await this.#present(rows);
    const made = rows.filter(({ id }) => !present.has(id));
    const changed = rows.filter(({ id, properties }) => {
      const before = present.get(id);
      return before !== undefined && before !== properties["fingerprint"];
    });
    for (const { properties } of [...made, ...changed]) {
      this.#version.add(properties["fingerprint"] as string);
      this.touched.add(properties["contribution"] as string);
    }
    for (const { id } of changed) this.#version.take(present.get(id)!);
    this.#counts.created += made.length;
    this.#counts.updated += changed.length;
    this.#counts.unchanged += rows.length - made.length - changed.length;
    await writeAll(this.#transaction, statement("import/putMentions"), made);
    const corrected = changed.map(({ id, properties }) => ({ id, properties }));
    await writeAll(this.#transaction, statement("plant/putNodes", { Label: "Mention" }), corrected);
  }

  async #present(rows: readonly MentionRow[]): Promise<Map<string, string>> {
    const ids = rows
      .filter(({ properties }) => this.#known.has(properties["contribution"] as string))
      .map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const found = await this.#transaction.run<{ id: string; fingerprint: string }>(
      statement("import/present", { Label: "Mention" }),
      { ids },
    );
    return new Map(found.map(({ id, fingerprint }) => [id, fingerprint]));
  }

  #rowOf({ contribution, principle, ordinal, locator, stance }: Coding): MentionRow {
    const id = mentionId(contribution, principle, ordinal);
    const passage = `passage:${contribution}/1`;
    const properties = {
      kind: "MENTION",
      passage,
      contribution: `contribution:${contribution}`,
      status: "ACCEPTED",
      coder: this.#name.source,
      codebookVersion: this.#codebookVersion,
      locator,
      sortKey: `${contribution} ${principle} ${String(ordinal).padStart(5, "0")}`,
      quoteSearch: "",
      stance,
      explicit: true,
      principle: `principle:${principle}`,
    };
    const fingerprint = digestOf(id + JSON.stringify(properties));
    return {
      id,
      passage,
      principle: properties.principle,
      properties: imported(properties, this.#name.table, fingerprint),
    };
  }
}

/** Keys say what, the ordinal which of several. */
export function mentionId(contribution: string, principle: string, ordinal: number): string {
  return `mention:${contribution}/${principle}/${ordinal}`;
}
