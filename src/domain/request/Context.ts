import type { DocumentNode, OperationDefinitionNode } from "graphql";
import type { Graph } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import { withinDeadline } from "../../graph/withinDeadline.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { snapshotAtHand, snapshotOf } from "../../snapshot/snapshotOf.ts";
import type { KeyedKind, NamedKeys } from "../filter/Condition.ts";
import { NodeReader } from "../kinds/NodeReader.ts";
import { ListReader } from "../list/ListReader.ts";

/** Who asks, as far as the answer depends on it. */
export interface Asker {
  /** By which clients are known apart; they take turns where work waits in line. */
  name: string;
  /** Takes the cost of a document from what the client may spend; why that is not possible, as a sentence. */
  charge: (cost: number) => string | undefined;
}

const nobody: Asker = { name: "", charge: () => undefined };

interface AnswerKnown {
  /** Whether it says what is true only now, so that nobody may keep it. */
  isOfNow: boolean;
  /** Where the client was asked already for the cost of its document: why it may not be had, if so. */
  charged?: { refusal: string | undefined };
  /** The document and the operation of it that a plan answered. */
  planned?: { document: DocumentNode; operation: OperationDefinitionNode };
}

/** What resolvers ask, made for each request: all of a request is answered from one snapshot. Apollo copies contexts, so nothing here is a private field. */
export class Context {
  readonly graph: Graph;
  /** The graph as the request sees it, or why there is none. */
  readonly found: { snapshot: Snapshot } | { error: unknown };
  /** Keys that look-ups and filters named, by kind: unknown ones are reported as hints. */
  readonly keysNamed = new Map<KeyedKind, Set<string>>();
  /** What is known of the answer. */
  readonly answer: AnswerKnown = { isOfNow: false };
  /** The engine's name and version. */
  readonly engine: () => Promise<string>;
  /** How much of the time of the request is left. */
  readonly leftMs: () => number;
  /** Aborts when it is over. */
  readonly untilOver: () => AbortSignal;
  readonly asker: Asker;
  /** Made when first asked for. */
  readers: { nodes: NodeReader; lists: ListReader } | undefined;

  /**
   * @param timeoutMs after so long what the request asks of the graph or computes ends with a TIMEOUT.
   */
  static async of(graph: Graph, timeoutMs: number, asker = nobody): Promise<Context> {
    const deadline = performance.now() + timeoutMs;
    const atHand = snapshotAtHand(graph);
    if (atHand !== undefined) return new Context(graph, { snapshot: atHand }, deadline, asker);
    const found = await withinDeadline(snapshotOf(graph), timeoutMs).then(
      (snapshot) => ({ snapshot }),
      (error: unknown) => ({ error }),
    );
    return new Context(graph, found, deadline, asker);
  }

  private constructor(graph: Graph, found: Context["found"], deadline: number, asker: Asker) {
    this.graph = graph;
    this.asker = asker;
    this.found = found;
    let signal: AbortSignal | undefined;
    this.leftMs = () => Math.max(0, Math.ceil(deadline - performance.now()));
    this.untilOver = () => (signal ??= this.leftMs() === 0 ? AbortSignal.abort() : AbortSignal.timeout(this.leftMs()));
    this.engine = async () => {
      if (this.leftMs() === 0) throw new GraphError("TIMEOUT", "the time of the request is over");
      return withinDeadline(graph.describe(), this.leftMs());
    };
  }

  /** Throws where there is none. */
  get snapshot(): Snapshot {
    if ("error" in this.found) throw this.found.error;
    return this.found.snapshot;
  }

  get nodes(): NodeReader {
    return this.itsReaders.nodes;
  }

  get lists(): ListReader {
    return this.itsReaders.lists;
  }

  get itsReaders(): NonNullable<Context["readers"]> {
    this.readers ??= {
      nodes: new NodeReader(this.snapshot, (kind, key) => this.nameKeys([{ kind, keys: [key] }])),
      lists: new ListReader(this.snapshot, (named) => this.nameKeys(named)),
    };
    return this.readers;
  }

  /** Notes keys that a client named. */
  nameKeys(named: readonly NamedKeys[]): void {
    for (const { kind, keys } of named) {
      const known = this.keysNamed.get(kind) ?? new Set();
      for (const key of keys) known.add(key);
      this.keysNamed.set(kind, known);
    }
  }
}
