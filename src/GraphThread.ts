import { once } from "node:events";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { Graph } from "./graph/Graph.ts";
import { GraphError, type GraphErrorKind } from "./graph/GraphError.ts";
import { portLine } from "./graph/shared/portLine.ts";
import { SharedGraph } from "./graph/shared/SharedGraph.ts";
import type { SnapshotParts } from "./snapshot/Snapshot.ts";
import { packed, type PackedSnapshot, unpacked } from "./snapshot/snapshotArrays.ts";
import { threadProgram } from "./threads/threadProgram.ts";

export interface ThreadWork {
  directory: string;
  /** Whether this process holds the directory already. */
  isHeld: boolean;
  /** Of the program. */
  version: string;
}

const goneAs = "the thread of the graph has ended; the next question opens the graph again";

/** Asks the thread for a snapshot of the graph as it is now. */
export interface ReadRequest {
  reply: MessagePort;
  /** An earlier one: what has not changed is taken from it. */
  before: PackedSnapshot | undefined;
}
/** The snapshot, or why there is none; then whether it is kept. */
export type ReadReply =
  { piece: PackedSnapshot } | { failed: { message: string; kind: GraphErrorKind | undefined } } | { notKept?: string };

/**
 * The embedded graph of a directory in a thread of its own: whatever it takes there to open, to write or to read everything, this one goes on
 * to answer.
 */
export class GraphThread {
  #worker: Promise<Worker> | undefined;
  #ended: Promise<never> | undefined;

  /** `warn` gets a sentence about what is unusual in a graph that opens all the same. */
  constructor(
    private readonly work: ThreadWork,
    private readonly warn: (sentence: string) => void = () => undefined,
  ) {}

  /**
   * Rejects with the sentence of what opens it where that fails. `ended` is called where the thread ends by itself later, with the reason:
   * the graph answers no more, and can be opened again.
   */
  async open(ended: (why: Error) => void): Promise<Graph> {
    const { port1: ours, port2: port } = new MessageChannel();
    this.#worker = this.#start(port);
    const end = endOf(await this.#worker);
    this.#ended = end.then((cause) => Promise.reject(new GraphError("UNAVAILABLE", goneAs, { cause })));
    this.#ended.catch(() => undefined);
    const shared = new SharedGraph(portLine(ours), () => goneAs);
    await shared.greet(this.work.version);
    let isClosing = false;
    void end.then((why) => isClosing || ended(why ?? new Error(goneAs)));
    const close = shared.close.bind(shared);
    shared.close = async () => {
      isClosing = true;
      await close();
      const fault = await end;
      if (fault !== undefined) throw fault;
    };
    return shared;
  }

  /** `kept` is called when what was read is kept for the next start, with what went wrong where it could not be. */
  async readSnapshot(
    before: SnapshotParts | undefined,
    kept: (trouble: Error | undefined) => void,
  ): Promise<SnapshotParts> {
    const worker = await this.#worker;
    const { port1: answers, port2: reply } = new MessageChannel();
    worker!.postMessage({ reply, before: before && packed(before) } satisfies ReadRequest, [reply]);
    const [answer] = (await Promise.race([once(answers, "message"), this.#ended!])) as [ReadReply];
    if ("failed" in answer) throw faultOf(answer.failed);
    if (!("piece" in answer)) throw new Error("the thread of the graph gave no snapshot");
    answers.once("message", ({ notKept }: { notKept?: string }) =>
      kept(notKept === undefined ? undefined : new Error(notKept)),
    );
    return unpacked(answer.piece);
  }

  async #start(port: MessagePort): Promise<Worker> {
    const workerData = { ...this.work, port };
    const worker = new Worker(await threadProgram("graphWorker.ts"), { workerData, transferList: [port] });
    const [warnings] = (await once(worker, "message")) as [string[]];
    for (const sentence of warnings) this.warn(sentence);
    return worker;
  }
}

/** Undefined where the thread ended in order. */
function endOf(worker: Worker): Promise<Error | undefined> {
  return new Promise((resolve) => {
    let fault: Error | undefined;
    worker.on("error", (error: Error) => (fault = error));
    worker.once("exit", (code) => resolve(code === 0 ? undefined : (fault ?? new Error(`${goneAs} (code ${code})`))));
  });
}

function faultOf({ message, kind }: { message: string; kind: GraphErrorKind | undefined }): Error {
  return kind === undefined ? new Error(message) : new GraphError(kind, message);
}
