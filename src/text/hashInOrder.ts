import { sha256Of } from "./sha256Of.ts";

/** SHA-256 of a value as JSON with the names of each object in order: equal for equal values. */
export function hashInOrder(value: unknown): string {
  return `sha256:${sha256Of(JSON.stringify(inOrder(value)))}`;
}

/** The same value with the names of each object in order. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, inOrder(one)]));
}
