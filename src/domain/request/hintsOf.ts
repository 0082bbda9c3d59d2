import { statement } from "../../graph/statements.ts";
import type { Context } from "./Context.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { typeOfKind } from "../../model/kinds.ts";

/** So many keys of a kind are looked up and reported at most: comparing each unknown key with each known one takes its time. */
const mostHints = 10;
/** Nobody reads more of a key. */
const longestTold = 200;

/** A sentence for each key that a look-up or a filter named and nothing has: `no principle "opennes"; did you mean "openness"?` */
export async function hintsOf({ keysNamed, nodes, read }: Context): Promise<string[]> {
  const ofKinds = await Promise.all(
    [...keysNamed].map(async ([kind, named]) => {
      const keys = [...named].slice(0, mostHints);
      const found = await Promise.all(keys.map((key) => nodes.byId(`${kind}:${key}`)));
      const unknown = keys.filter((_key, index) => found[index] === null);
      if (unknown.length === 0) return [];
      const rows = await read<{ key: string }>(statement("service/keys", { Label: typeOfKind[kind] }), {});
      const known = rows.map((row) => row.key).sort();
      return unknown.map((key) => `no ${kind} "${key.slice(0, longestTold)}"${didYouMean(key, known)}`);
    }),
  );
  return ofKinds.flat();
}
