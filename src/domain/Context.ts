import type { Graph, Statement } from "../graph/Graph.ts";
import { GraphError } from "../graph/GraphError.ts";
import type { Params } from "../graph/params.ts";
import type { KeyedKind } from "./filter/Condition.ts";
import { ListReader } from "./list/ListReader.ts";
import type { Read } from "./list/ParentLoader.ts";
import { NodeReader } from "./NodeReader.ts";

/** What resolvers ask, made anew for each request: loaders remember and batch within one request only. */
export class Context {
  readonly nodes: NodeReader;
  readonly lists: ListReader;
  readonly graph: Graph;
  /** Keys that filters named, by kind: unknown ones are told as hints. */
  readonly keysNamed = new Map<KeyedKind, Set<string>>();
  readonly read: Read;

  /** @param timeoutMs after so long every further question to the graph, and those under way, end with a TIMEOUT. */
  constructor(graph: Graph, timeoutMs: number) {
    this.graph = graph;
    const deadline = performance.now() + timeoutMs;
    this.read = async <Row>(statement: Statement, params: Params): Promise<Row[]> => {
      const leftMs = deadline - performance.now();
      if (leftMs <= 0) throw new GraphError("TIMEOUT", `the request took longer than ${timeoutMs} ms`);
      return graph.read<Row>(statement, params, { timeoutMs: leftMs });
    };
    this.nodes = new NodeReader(this.read);
    this.lists = new ListReader(this.read, (named) => {
      for (const { kind, keys } of named) {
        const known = this.keysNamed.get(kind) ?? new Set();
        for (const key of keys) known.add(key);
        this.keysNamed.set(kind, known);
      }
    });
  }
}
