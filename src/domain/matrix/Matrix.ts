import { Field, Float, Int, ObjectType } from "type-graphql";
import { Holder } from "../holding/HolderKind.ts";
import { Item } from "../holding/ItemKind.ts";
import { Method } from "../holding/Method.ts";
import { enumType } from "../node/enumType.ts";

export const MatrixValue = enumType("MatrixValue", "What a cell says.", {
  MENTION_COUNT: "Mentions or citations; for an instrument as holder, its locators.",
  PRESENT: "1.",
  SHARE_OF_MENTIONS: "Of all mentions or citations of the row; those of a row sum to 1.",
  PER_THOUSAND_WORDS:
    "Mentions or citations per thousand words of the passages in scope. Words of texts that are not distributed are estimated from their lengths, and the method says so.",
});
export type MatrixValue = keyof typeof MatrixValue;

export const MatrixOrder = enumType(
  "MatrixOrder",
  "SIMILARITY: rows and columns seriated so that alike stands beside alike (optimal leaf order).",
  {
    NAME: "By English name.",
    GROUP: "By kind of contributor or instrument, then by name.",
    TOTAL: "The largest sum of counts first.",
    SIMILARITY: "Rows and columns seriated; rows that were not read come last.",
  },
);
export type MatrixOrder = keyof typeof MatrixOrder;

export const Reading = enumType("Reading", "What can be said about a holder and an item.", {
  PRESENT: "It was found.",
  OTHER_STANCE: "It was found, with a stance that the scope does not ask for: opposed, for one.",
  READ_NOT_FOUND: "The text was read for it, and it was not found in any stance.",
  NOT_READ: "Not wholly read, and not for it: nothing is known.",
});
export type Reading = keyof typeof Reading;

export const Extent = enumType("Extent", "How much of a text was read for a scheme.", {
  FULL: "All of it, for all items: what is not found is not there.",
  PARTIAL: "Parts of it, or for some items: a cell that is missing says nothing, unless it was read.",
});
export type Extent = keyof typeof Extent;

@ObjectType({
  description:
    "Columns of equal length, made for a chart: cell i is row rowIndex[i], column columnIndex[i]; only cells that are PRESENT are there, and `reading` describes the others. Rows are those that were read for the scheme, in full or in part.",
  simpleResolvers: true,
})
export class Matrix {
  @Field(() => [Holder])
  rows!: object[];

  @Field(() => [Item])
  columns!: object[];

  @Field(() => [Int])
  rowIndex!: number[];

  @Field(() => [Int])
  columnIndex!: number[];

  @Field(() => [Float])
  values!: number[];

  @Field(() => [Extent], {
    description: "How much of each row was read for the scheme; rows to which it was never applied are not there.",
  })
  extents!: Extent[];

  @Field(() => Method)
  method!: Method;

  /** Of each row, the columns that were found in it, and of a column whether another stance was, and whether it was read for it. */
  found!: readonly {
    columns: ReadonlySet<number>;
    hasOther(column: number): boolean;
    isRead(column: number): boolean;
  }[];
  columnCount!: number;
}
