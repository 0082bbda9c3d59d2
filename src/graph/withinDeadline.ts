import { GraphError } from "./GraphError.ts";

/** Rejects with a TIMEOUT when `work` has not settled after `timeoutMs`; the work itself goes on, its outcome is ignored. */
export async function withinDeadline<Result>(work: Promise<Result>, timeoutMs: number | undefined): Promise<Result> {
  if (timeoutMs === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new GraphError("TIMEOUT", `no answer from the graph within ${timeoutMs} ms`)),
      Math.max(0, timeoutMs),
    );
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
