import { fold } from "../../../text/fold.ts";
import { type DocumentField, documentFields } from "../mapping/fields.ts";
import type { PrincipleHeading } from "./Layout.ts";

/** Where something stands first in a table, from 1. */
export interface Spot {
  row: number;
  column: number;
}

/** What the table says of a document; empty text where it says nothing. */
export type DocumentCells = Record<DocumentField, string>;

const noCells = Object.fromEntries(documentFields.map((field) => [field, ""])) as DocumentCells;

/** A document as the table describes it. */
export interface TableDocument extends Spot {
  cells: DocumentCells;
}

export interface TablePrinciple extends Spot, PrincipleHeading {}

/**
 * The documents and principles of a table, numbered from 0 in the order in which they come, so that reading the table again gives
 * each the same number. Grows with documents and principles, never with codings.
 */
export class Register {
  readonly documents: TableDocument[] = [];
  readonly principles: TablePrinciple[] = [];
  /** The column in which each field of documents stands, or the row where the table is transposed. */
  readonly fieldPlaces = new Map<DocumentField, Pick<Spot, "row"> | Pick<Spot, "column">>();
  readonly #documentAt = new Map<string, number>();
  readonly #principleAt = new Map<string, number>();
  /** Principles by label: more than one where groups separate them. */
  readonly #labelled = new Map<string, number[]>();
  /** The label that a mapping gives for other words, folded. */
  readonly #meant = new Map<string, string>();
  /** Labels that are one but for case, accents and space, under the first of them: how often each is written. */
  readonly #first = new Map<string, string>();
  readonly #written = new Map<string, Map<string, number>>();

  /** `synonyms`: other words for a principle, under its label or key. */
  constructor(synonyms: Readonly<Record<string, readonly string[]>> = {}) {
    for (const [label, words] of Object.entries(synonyms)) for (const word of words) this.#meant.set(fold(word), label);
  }

  /** The number of the document with this identity within the table. */
  document(identity: string, cells: () => Partial<DocumentCells>, spot: Spot): number {
    const known = this.#documentAt.get(identity);
    if (known !== undefined) return known;
    this.#documentAt.set(identity, this.documents.length);
    return this.documents.push({ ...spot, cells: { ...noCells, ...cells() } }) - 1;
  }

  /** The cell that says this of a document, or would if it were filled. */
  placeOf({ row, column }: TableDocument, field: DocumentField): Spot {
    return { row, column, ...this.fieldPlaces.get(field) };
  }

  principle(written: PrincipleHeading, spot: Spot): number {
    const heading = { ...written, label: this.#labelOf(written.label) };
    const identity = identityOf(heading);
    const known = this.#principleAt.get(identity);
    if (known !== undefined) return known;
    const number = this.principles.push({ ...spot, ...heading }) - 1;
    this.#principleAt.set(identity, number);
    this.#labelled.set(heading.label, [...(this.#labelled.get(heading.label) ?? []), number]);
    return number;
  }

  /**
   * The same in a table that names the group of a principle again and again: where a row leaves it out, the one that other rows name is
   * meant. Undefined where these name several.
   */
  principleInGroup(written: PrincipleHeading, spot: Spot): number | undefined {
    const heading = { ...written, label: this.#labelOf(written.label) };
    const { group, label } = heading;
    const known = this.#principleAt.get(identityOf(heading));
    if (known !== undefined) return known;
    const same = this.#labelled.get(label) ?? [];
    if (group === "" && same.length > 0) return same.length === 1 ? this.#join(heading, same[0]!) : undefined;
    const groupless = this.#principleAt.get(identityOf({ group: "", label }));
    if (groupless === undefined) return this.principle(heading, spot);
    const principle = this.principles[groupless]!;
    if (principle.group !== "") return undefined;
    principle.group = group;
    return this.#join(heading, groupless);
  }

  /** Calls each principle as the table mostly does, whatever the order of its rows. Returns those that it writes in several ways. */
  settleLabels(): { label: string; others: string[] }[] {
    return [...this.#written].flatMap(([first, written]) => {
      const meant = [...written].filter(([label]) => fold(label) === fold(first));
      const [label = first] = meant.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
      for (const number of this.#labelled.get(first) ?? []) this.principles[number]!.label = label;
      const others = [...written.keys()].filter((one) => one !== label).sort();
      return others.length === 0 ? [] : [{ label, others }];
    });
  }

  /** "Openness" and "openness" are one principle, which the mapping may call otherwise. */
  #labelOf(written: string): string {
    const meant = this.#meant.get(fold(written)) ?? written;
    const first = this.#first.get(fold(meant)) ?? meant;
    this.#first.set(fold(meant), first);
    const counts = this.#written.get(first) ?? new Map<string, number>();
    this.#written.set(first, counts.set(written, (counts.get(written) ?? 0) + 1));
    return first;
  }

  #join(heading: PrincipleHeading, number: number): number {
    this.#principleAt.set(identityOf(heading), number);
    return number;
  }
}

function identityOf({ group, label }: PrincipleHeading): string {
  return `${group}\n${label}`;
}
