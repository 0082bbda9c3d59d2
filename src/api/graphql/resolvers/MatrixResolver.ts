import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { BadUserInput } from "../../../domain/input/BadUserInput.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { Matrix, Reading } from "../../../domain/matrix/Matrix.ts";
import { MatrixArgs } from "../../../domain/matrix/MatrixArgs.ts";
import { matrixOf } from "../../../domain/matrix/matrixOf.ts";

@Resolver(() => Matrix)
export class MatrixResolver {
  @Query(() => Matrix, { description: "All rows and columns at once, at most 40,000 cells." })
  matrix(@Args(() => MatrixArgs) args: MatrixArgs, @Ctx() context: Context) {
    return matrixOf(args, context);
  }

  @FieldResolver(() => Reading, { description: "What can be said about one cell, by its indices." })
  reading(
    @Root() { found, columnCount }: Matrix,
    @Arg("row", () => Int) row: number,
    @Arg("column", () => Int) column: number,
  ): Reading {
    const inRow = found[row];
    if (inRow === undefined || column < 0 || column >= columnCount)
      throw new BadUserInput(
        `There is no cell ${row}, ${column}: the matrix has ${found.length} rows and ${columnCount} columns.`,
        inRow === undefined ? "row" : "column",
      );
    if (inRow.columns.has(column)) return Reading.PRESENT;
    if (inRow.hasOther(column)) return Reading.OTHER_STANCE;
    return inRow.isRead(column) ? Reading.READ_NOT_FOUND : Reading.NOT_READ;
  }
}
