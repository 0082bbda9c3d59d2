import { didYouMean } from "../text/didYouMean.ts";
import type { Snapshot } from "../snapshot/Snapshot.ts";
import type { Scope } from "./Scope.ts";

const known = ["ACCEPTED", "PROPOSED", "REJECTED"];

/**
 * A scope in the words of a caller: `contribution=wgec-2016/canada` and `accepted`. Throws an Error with a sentence for what the graph
 * does not have: an export of nothing helps nobody.
 */
export function scopeOf(snapshot: Snapshot, only: readonly string[], statuses: readonly string[]): Scope {
  const contributions = only.map((words) => contributionIn(snapshot, words));
  const states = statuses.map(stateIn);
  return {
    ...(contributions.length > 0 && { contributions: new Set(contributions) }),
    ...(states.length > 0 && { statuses: new Set(states) }),
  };
}

function contributionIn({ tables: { contribution } }: Snapshot, words: string): string {
  const [, key] = /^contribution=(.+)$/.exec(words) ?? [];
  if (key === undefined) throw new Error(`--only ${words} cannot be read. Write --only contribution=<key>.`);
  if (contribution.index.rowOf(`contribution:${key}`) >= 0) return key;
  const keys = Array.from({ length: contribution.count }, (_none, row) => contribution.columns.key.at(row)!);
  throw new Error(`There is no contribution "${key}"${didYouMean(key, keys) || "."}`);
}

function stateIn(words: string): string {
  const state = words.toUpperCase();
  if (known.includes(state)) return state;
  const states = known.map((one) => one.toLowerCase());
  throw new Error(`There is no status "${words}"${didYouMean(words, states) || `; there are ${states.join(", ")}.`}`);
}
