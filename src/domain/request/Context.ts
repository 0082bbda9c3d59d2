import type { Graph, Read, Statement } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import type { Params } from "../../graph/params.ts";
import { withinDeadline } from "../../graph/withinDeadline.ts";
import type { KeyedKind } from "../filter/Condition.ts";
import { ListReader } from "../list/ListReader.ts";
import { NodeReader } from "../kinds/NodeReader.ts";

/** What resolvers ask, made again for each request: loaders remember and batch within one request only. Apollo copies contexts, so nothing here is a private field. */
export class Context {
  readonly nodes: NodeReader;
  readonly lists: ListReader;
  readonly graph: Graph;
  /** Keys that look-ups and filters named, by kind: unknown ones become hints. */
  readonly keysNamed = new Map<KeyedKind, Set<string>>();
  readonly read: Read;
  /** The engine's name and version. */
  readonly engine: () => Promise<string>;
  /** Aborts when the time of the request is over: for work that never asks the graph. */
  readonly untilOver: () => AbortSignal;

  /** @param timeoutMs after so long every further question to the graph, and those under way, end with a TIMEOUT. */
  constructor(graph: Graph, timeoutMs: number) {
    this.graph = graph;
    const deadline = performance.now() + timeoutMs;
    let signal: AbortSignal | undefined;
    this.untilOver = () => (signal ??= AbortSignal.timeout(Math.max(0, Math.ceil(deadline - performance.now()))));
    const inTime = async <Result>(asked: (leftMs: number) => Promise<Result>): Promise<Result> => {
      const leftMs = deadline - performance.now();
      if (leftMs <= 0) throw new GraphError("TIMEOUT", `the request took longer than ${timeoutMs} ms`);
      return withinDeadline(asked(leftMs), leftMs);
    };
    this.read = <Row>(statement: Statement, params: Params) =>
      inTime((leftMs) => graph.read<Row>(statement, params, { timeoutMs: leftMs }));
    this.engine = () => inTime(() => graph.describe());
    this.nodes = new NodeReader(this.read, (kind, key) => this.nameKeys([{ kind, keys: [key] }]));
    this.lists = new ListReader(this.read, (named) => this.nameKeys(named));
  }

  /** Notes keys that a client named. */
  nameKeys(named: readonly { kind: KeyedKind; keys: readonly string[] }[]): void {
    for (const { kind, keys } of named) {
      const known = this.keysNamed.get(kind) ?? new Set();
      for (const key of keys) known.add(key);
      this.keysNamed.set(kind, known);
    }
  }
}
