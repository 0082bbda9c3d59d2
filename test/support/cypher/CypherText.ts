import type { Statement } from "../../../src/graph/Graph.ts";
import type { Params } from "../../../src/graph/params.ts";

/** A text that the product can compose, with values for its parameters. */
export interface CypherText {
  /** What it is, for the name of a failure. */
  what: string;
  statement: Statement;
  params: Params;
  /** The files below `cypher/` that it is joined from. */
  files: readonly string[];
  /** Whether it is the first of its form: the others differ from it in ways that earlier texts have shown. */
  newForm: boolean;
}
