import type { LabelSchema } from "../graph/Graph.ts";
import { shapes } from "./shapes.ts";

/** Every label of the graph: its id is unique, and its key has an index of its own. Lists are walked in the snapshot, not here. */
export const graphSchema: readonly LabelSchema[] = [
  { label: "Release", unique: "id", indexes: [] },
  ...Object.values(shapes).map(({ label, columns }) => ({
    label,
    unique: "id",
    indexes: columns.includes("key") ? ["key"] : [],
  })),
];
