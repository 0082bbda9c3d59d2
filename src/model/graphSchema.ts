import type { LabelSchema } from "../graph/Graph.ts";
import { shapes } from "./shapes.ts";

/** Every label of the graph: its id is unique, and its key and what lists are walked by have indexes of their own. */
export const graphSchema: readonly LabelSchema[] = [
  { label: "Release", unique: "id", indexes: [] },
  ...Object.values(shapes).map(({ label, columns, walkedBy }) => ({
    label,
    unique: "id",
    indexes: [...(columns.includes("key") ? ["key"] : []), ...walkedBy],
  })),
];
