import { GraphError } from "../../graph/GraphError.ts";

/** Why what the exports say cannot be had for a moment. Throws what is our fault. */
export function whyNoData(error: unknown): string {
  if (error instanceof GraphError && error.kind !== "PROGRAMMING") return "the graph cannot be reached";
  if (error instanceof Error && error.message.startsWith("The graph was changed")) return "the graph was just changed";
  throw error;
}
