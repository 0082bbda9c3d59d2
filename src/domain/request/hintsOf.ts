import type { Context } from "./Context.ts";
import { didYouMean } from "../../text/didYouMean.ts";

/** So many keys of a kind are looked up and reported at most: comparing each unknown key with each known one takes its time. */
const mostHints = 10;
/** Nobody reads more of a key. */
const longestTold = 200;

/** A sentence for each key that a look-up or a filter named and nothing has: `no principle "opennes"; did you mean "openness"?` */
export function hintsOf({ keysNamed, snapshot }: Context): string[] {
  return [...keysNamed].flatMap(([kind, named]) => {
    const { index, columns, count } = snapshot.tables[kind];
    const unknown = [...named].slice(0, mostHints).filter((key) => index.rowOf(`${kind}:${key}`) < 0);
    if (unknown.length === 0) return [];
    const known = Array.from({ length: count }, (_none, row) => columns.key.at(row)!);
    return unknown.map((key) => `no ${kind} "${key.slice(0, longestTold)}"${didYouMean(key, known)}`);
  });
}
