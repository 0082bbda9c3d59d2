import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { openEmbedded } from "./graph/embedded.ts";
import { GraphError } from "./graph/GraphError.ts";
import { portLine } from "./graph/shared/portLine.ts";
import { Session } from "./graph/shared/Session.ts";
import type { ReadReply, ReadRequest, ThreadWork } from "./GraphThread.ts";
import { packed, unpacked } from "./snapshot/snapshotArrays.ts";
import { keepSnapshot } from "./snapshot/snapshotFile.ts";
import { wholeParts } from "./snapshot/wholeParts.ts";

const { directory, isHeld, version, port } = workerData as ThreadWork & { port: MessagePort };
/** Its own program may say nothing for as long as it likes. */
const silenceMs = 2 ** 31 - 1;

const warnings: string[] = [];
const graph = openEmbedded(directory, { isHeld, warn: (sentence) => void warnings.push(sentence) });
const session = new Session(portLine(port), { graph, version, silenceMs });
let keeping: Promise<void> = Promise.resolve();
parentPort!.on("message", (request: ReadRequest) => void read(request));
parentPort!.postMessage(warnings);
await session.ended;
await keeping;
await graph.close();
parentPort!.close();

/** Answers with the snapshot, then keeps it. */
async function read({ reply, before }: ReadRequest): Promise<void> {
  const say = (answer: ReadReply) => reply.postMessage(answer);
  try {
    const piece = packed(await wholeParts(graph, before && unpacked(before)));
    say({ piece });
    const parts = unpacked(piece);
    const kept = keeping.then(() => keepSnapshot(directory, parts));
    keeping = kept.catch(() => undefined);
    await kept.then(
      () => say({}),
      (error: Error) => say({ notKept: error.message }),
    );
  } catch (error) {
    const kind = error instanceof GraphError ? error.kind : undefined;
    say({ failed: { message: String(error), kind } });
  } finally {
    reply.close();
  }
}
