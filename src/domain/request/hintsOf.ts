import type { Context } from "./Context.ts";
import { rowNamed } from "../../snapshot/rowNamed.ts";
import { didYouMean } from "../../text/didYouMean.ts";

/** So many keys of a kind are looked up and reported at most: comparing each unknown key with each known one takes its time. */
const mostHints = 10;
/** Nobody reads more of a key. */
const longestTold = 200;

/**
 * A sentence for each key that a look-up or a filter named and nothing has today: `no principle "opennes"; did you mean "openness"?`,
 * `principle "openess" is called "openness" now`.
 */
export function hintsOf({ keysNamed, snapshot }: Context): string[] {
  return [...keysNamed].flatMap(([kind, named]) => {
    const { columns, count } = snapshot.tables[kind];
    let known: string[] | undefined;
    return [...named].slice(0, mostHints).flatMap((key) => {
      const row = rowNamed(snapshot, kind, `${kind}:${key}`);
      const present = row < 0 ? undefined : columns.key.at(row)!;
      if (present === key) return [];
      if (present !== undefined) return `${kind} "${key}" is called "${present}" now`;
      known ??= Array.from({ length: count }, (_none, row) => columns.key.at(row)!);
      return `no ${kind} "${key.slice(0, longestTold)}"${didYouMean(key, known)}`;
    });
  });
}
