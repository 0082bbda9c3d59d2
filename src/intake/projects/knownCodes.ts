import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { nodeOf } from "../../model/ModelNode.ts";
import type { KnownPrinciple } from "../tables/plan/KnownPrinciple.ts";
import type { KnownCode } from "./ProjectCodes.ts";

export interface GraphCodes {
  /** Of all schemes, with the codebook version of each. */
  principles: (KnownCode & { scheme: string; codebookVersion: string })[];
  instruments: KnownCode[];
  schemes: ReadonlyMap<string, string>;
}

/** What codes can stand for in a graph. */
export async function knownCodes(transaction: Transaction): Promise<GraphCodes> {
  const schemes = await transaction.run<{ key: string; version: string }>(statement("reading/schemes"));
  const principles: GraphCodes["principles"] = [];
  for (const { key: scheme, version } of schemes) {
    const { id } = nodeOf("Scheme", scheme);
    const known = await transaction.run<KnownPrinciple>(statement("import/principles"), { scheme: id });
    const codebookVersion = `${scheme} ${version}`;
    principles.push(...known.map(({ labels, ...one }) => ({ ...one, names: labels, scheme, codebookVersion })));
  }
  type Row = { id: string; key: string; titles: string[]; shortTitle: string | null; altTitles: string[] };
  const instruments = await transaction.run<Row>(statement("import/instruments"));
  return {
    principles,
    instruments: instruments.map(({ id, key, titles, shortTitle, altTitles }) => {
      return { id, key, names: [...titles, ...(shortTitle === null ? [] : [shortTitle]), ...altTitles] };
    }),
    schemes: new Map(schemes.map(({ key, version }) => [key, version])),
  };
}
