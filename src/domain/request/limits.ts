import { maxPageSize } from "../input/PageSize.ts";

/** What a request may ask for at most. The API lists them in `service { limits }`. */
export const limits = {
  maxPageSize,
  maxDepth: 20,
  maxTokens: 2_000,
  maxAliases: 30,
  /** Fields and fragments of an operation, those of a fragment counted wherever it is spread. */
  maxSelections: 2_000,
  /** Fields with fields of their own that are asked for again in one place. */
  maxRepeatedFields: 100,
  /** Fields at the root of an operation, fragments counted in. */
  maxRoots: 20,
  /** Things that a document could return, lists counted by their page size: 100 × 100 of them, with their links, pass. */
  maxCost: 50_000,
  /** Values in the variables of a document, each looked at several times, while all others wait. */
  maxValues: 5_000,
  maxBodyBytes: 256 * 1024,
  /** Characters (code points) of a text that `analyse` and `resolveCitation` read. */
  maxTextLength: 100_000,
  /** Passages and readings of one text; the densest that people wrote have 2,000 in their 100,000 characters. */
  maxReadings: 3_000,
  maxErrors: 5,
  timeoutMs: 10_000,
} as const;
