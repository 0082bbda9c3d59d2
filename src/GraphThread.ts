import { once } from "node:events";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { Graph } from "./graph/Graph.ts";
import { GraphError, type GraphErrorKind } from "./graph/GraphError.ts";
import { portLine } from "./graph/shared/portLine.ts";
import { SharedGraph } from "./graph/shared/SharedGraph.ts";
import type { SnapshotParts } from "./snapshot/Snapshot.ts";
import { type PackedSnapshot, unpacked } from "./snapshot/snapshotArrays.ts";
import { threadProgram } from "./threads/threadProgram.ts";

export interface ThreadWork {
  directory: string;
  /** Whether this process holds the directory already. */
  isHeld: boolean;
  /** Of the program. */
  version: string;
}

/** Asks the thread for a snapshot of the graph as it is now. */
export interface ReadRequest {
  reply: MessagePort;
}
/** The snapshot, or why there is none; then whether it is kept. */
export type ReadReply =
  { piece: PackedSnapshot } | { failed: { message: string; kind: GraphErrorKind } } | { notKept?: string };

/**
 * The embedded graph of a directory in a thread of its own: whatever it takes there to open, to write or to read everything, this one goes on
 * to answer.
 */
export class GraphThread {
  #worker: Promise<Worker> | undefined;
  #ended: Promise<never> | undefined;

  constructor(private readonly work: ThreadWork) {}

  /** Rejects with the sentence of what opens it where that fails. */
  async open(): Promise<Graph> {
    const { port1: ours, port2: port } = new MessageChannel();
    this.#worker = this.#start(port);
    const exit = once(await this.#worker, "exit");
    this.#ended = exit.then(() => Promise.reject(new GraphError("UNAVAILABLE", "the thread of the graph has ended")));
    this.#ended.catch(() => undefined);
    const shared = new SharedGraph(portLine(ours), this.work.directory);
    await shared.greet(this.work.version);
    const close = shared.close.bind(shared);
    shared.close = async () => {
      await close();
      await exit;
    };
    return shared;
  }

  /** `kept` is called when what was read is kept for the next start, with what went wrong where it could not be. */
  async readSnapshot(kept: (trouble: Error | undefined) => void): Promise<SnapshotParts> {
    const worker = await this.#worker;
    const { port1: answers, port2: reply } = new MessageChannel();
    worker!.postMessage({ reply } satisfies ReadRequest, [reply]);
    const [answer] = (await Promise.race([once(answers, "message"), this.#ended!])) as [ReadReply];
    if ("failed" in answer) throw new GraphError(answer.failed.kind, answer.failed.message);
    if (!("piece" in answer)) throw new Error("the thread of the graph gave no snapshot");
    answers.once("message", ({ notKept }: { notKept?: string }) =>
      kept(notKept === undefined ? undefined : new Error(notKept)),
    );
    return unpacked(answer.piece);
  }

  async #start(port: MessagePort): Promise<Worker> {
    const workerData = { ...this.work, port };
    const worker = new Worker(await threadProgram("graphWorker.ts"), { workerData, transferList: [port] });
    await once(worker, "message");
    // Whoever waits for it hears of its end by the port.
    return worker.on("error", () => undefined);
  }
}
