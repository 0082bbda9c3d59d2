import type { Field, Shape } from "../mapping/fields.ts";

/** A heading of a wide table that is a principle, in a group or in none (empty text). */
export interface PrincipleHeading {
  label: string;
  group: string;
}

/**
 * Where a table says what. Places are 0-based: of columns, or of rows where the table is transposed, so that one description serves
 * both ways.
 */
export interface Layout {
  shape: Shape;
  headingsAt: number;
  groupsAt: number | undefined;
  /** Which column holds which field. Empty for a transposed table, whose rows are named as they come. */
  fields: ReadonlyMap<number, Field>;
  /** Which column is which principle, in a wide table. */
  principles: ReadonlyMap<number, PrincipleHeading>;
  /** How many columns have a heading; in a transposed table, how many its row of titles has. */
  width: number;
  /** Columns within it whose heading is empty, and those that are not to be read; none in a transposed table. */
  blank: ReadonlySet<number>;
  ignored: ReadonlySet<number>;
}
