import DataLoader from "dataloader";
import type { Read, Statement } from "../../graph/Graph.ts";
import type { Params } from "../../graph/params.ts";
import type { Parent } from "./List.ts";

interface RowOfParent {
  of: string;
}

/**
 * Asks the engine once for all parents that want the same thing: a DataLoader a question, where a question is a statement with
 * its values. Rows go back to their parents by key, never by position.
 */
export class ParentLoader {
  readonly #read: Read;
  readonly #loaders = new Map<string, DataLoader<string, unknown[]>>();

  constructor(read: Read) {
    this.#read = read;
  }

  async load<Row>(statement: Statement, params: Params, parent: Parent): Promise<Row[]> {
    const question = JSON.stringify([statement.text, params]);
    let loader = this.#loaders.get(question);
    if (loader === undefined) {
      loader = new DataLoader((parents) => this.#ask(statement, params, parents));
      this.#loaders.set(question, loader);
    }
    return (await loader.load(JSON.stringify([parent.id, parent.other ?? ""]))) as Row[];
  }

  async #ask(statement: Statement, params: Params, keys: readonly string[]): Promise<unknown[][]> {
    const parents = keys.map((of) => {
      const [id = "", other = ""] = JSON.parse(of) as string[];
      return { of, id, other };
    });
    const rowsOf = new Map<string, unknown[]>(keys.map((of) => [of, []]));
    for (const row of await this.#read<RowOfParent>(statement, { ...params, parents })) rowsOf.get(row.of)?.push(row);
    return keys.map((of) => rowsOf.get(of) ?? []);
  }
}
