import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Holder } from "../holding/HolderKind.ts";
import { Item } from "../holding/ItemKind.ts";
import { Method } from "../holding/Method.ts";

export enum MatrixValue {
  MENTION_COUNT = "MENTION_COUNT",
  PRESENT = "PRESENT",
  SHARE_OF_MENTIONS = "SHARE_OF_MENTIONS",
  PER_THOUSAND_WORDS = "PER_THOUSAND_WORDS",
}
registerEnumType(MatrixValue, {
  name: "MatrixValue",
  description: "What a cell says.",
  valuesConfig: {
    MENTION_COUNT: { description: "Mentions or citations; for an instrument as holder, its locators." },
    PRESENT: { description: "1." },
    SHARE_OF_MENTIONS: { description: "Of all mentions or citations of the row; those of a row sum to 1." },
    PER_THOUSAND_WORDS: {
      description:
        "Mentions or citations per thousand words of the passages in scope. Words of texts that are not distributed are estimated from their lengths, and the method says so.",
    },
  },
});

export enum MatrixOrder {
  NAME = "NAME",
  GROUP = "GROUP",
  TOTAL = "TOTAL",
  SIMILARITY = "SIMILARITY",
}
registerEnumType(MatrixOrder, {
  name: "MatrixOrder",
  description: "SIMILARITY: rows and columns seriated so that alike stands beside alike (optimal leaf order).",
  valuesConfig: {
    NAME: { description: "By English name." },
    GROUP: { description: "By kind of contributor or instrument, then by name." },
    TOTAL: { description: "The largest sum of counts first." },
    SIMILARITY: { description: "Rows and columns seriated; rows that were not read come last." },
  },
});

export enum Reading {
  PRESENT = "PRESENT",
  OTHER_STANCE = "OTHER_STANCE",
  READ_NOT_FOUND = "READ_NOT_FOUND",
  NOT_READ = "NOT_READ",
}
registerEnumType(Reading, {
  name: "Reading",
  description: "What can be said about a holder and an item.",
  valuesConfig: {
    PRESENT: { description: "It was found." },
    OTHER_STANCE: { description: "It was found, with a stance that the scope does not ask for: opposed, for one." },
    READ_NOT_FOUND: { description: "The text was read for it, and it was not found in any stance." },
    NOT_READ: { description: "Not wholly read, and not for it: nothing is known." },
  },
});

export enum Extent {
  FULL = "FULL",
  PARTIAL = "PARTIAL",
}
registerEnumType(Extent, {
  name: "Extent",
  description: "How much of a text was read for a scheme.",
  valuesConfig: {
    FULL: { description: "All of it, for all items: what is not found is not there." },
    PARTIAL: {
      description: "Parts of it, or for some items: a cell that is missing says nothing, unless it was read.",
    },
  },
});

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
