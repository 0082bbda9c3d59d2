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

  principle(heading: PrincipleHeading, spot: Spot): number {
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
  principleInGroup(heading: PrincipleHeading, spot: Spot): number | undefined {
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

  #join(heading: PrincipleHeading, number: number): number {
    this.#principleAt.set(identityOf(heading), number);
    return number;
  }
}

function identityOf({ group, label }: PrincipleHeading): string {
  return `${group}\n${label}`;
}
