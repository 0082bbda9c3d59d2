import type { LabelSchema } from "../graph/Graph.ts";
import { typeOfKind } from "./kinds.ts";

/** The properties by which lists of a label are walked. */
const walkedBy: Record<string, readonly string[]> = {
  Contributor: ["sortName", "principleCount", "citationCount"],
  Contribution: ["sortDate", "sortDateDescending", "sortTitle"],
  Principle: ["sortLabel", "holderCount"],
  Instrument: ["sortTitle", "sortDate", "citerCount"],
  Mention: ["sortKey"],
  Citation: ["sortKey"],
  Recommendation: ["sortKey"],
};

/** Every label of the graph: its id is unique, and what lists are walked by has an index of its own. */
export const graphSchema: readonly LabelSchema[] = ["Release", ...Object.values(typeOfKind)].map((label) => ({
  label,
  unique: "id",
  indexes: walkedBy[label] ?? [],
}));
