import { statement } from "../graph/statements.ts";
import type { Context } from "./Context.ts";
import { didYouMean } from "./didYouMean.ts";
import { typeOfKind } from "./Node.ts";

/** A sentence for each key that a filter named and nothing has: `no principle "opennes"; did you mean "openness"?` */
export async function hintsOf({ keysNamed, nodes, read }: Context): Promise<string[]> {
  const ofKinds = await Promise.all(
    [...keysNamed].map(async ([kind, keys]) => {
      const found = await Promise.all([...keys].map((key) => nodes.byKey(kind, key)));
      const unknown = [...keys].filter((_key, index) => found[index] === null);
      if (unknown.length === 0) return [];
      const rows = await read<{ key: string }>(statement("service/keys", { Label: typeOfKind[kind] }), {});
      const known = rows.map((row) => row.key).sort();
      return unknown.map((key) => `no ${kind} "${key}"${didYouMean(key, known)}`);
    }),
  );
  return ofKinds.flat();
}
