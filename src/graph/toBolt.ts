import neo4j from "neo4j-driver";
import type { Value } from "./params.ts";

/** JavaScript's numbers go over the wire as floats, and LIMIT refuses 5.0: so whole numbers are sent as integers. */
export function toBolt(value: Value): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toBolt(inner)]));
}
