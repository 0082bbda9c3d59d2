import { expect, it } from "vitest";
import { ConcordanceError, makeClient } from "../../../src/api/client/makeClient.mjs";

const baseUrl = "https://example.org/";
const parties = { text: "{ service { name } }", sha256: "0".repeat(64) };

async function faultOf(asking: Promise<unknown>): Promise<unknown> {
  const fault: unknown = await asking.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(ConcordanceError);
  return fault;
}

it.each([
  ['{"data":{}}', "NOT_AN_ANSWER", undefined],
  ['{"data":{},"extensions":null}', "NOT_AN_ANSWER", undefined],
  ['{"errors":"none","data":null}', "NOT_AN_ANSWER", undefined],
  ['{"errors":{"message":"none"}}', "NOT_AN_ANSWER", undefined],
  ['{"errors":[null]}', "NOT_AN_ANSWER", undefined],
  ["null", "NOT_AN_ANSWER", undefined],
  ['{"data":', "NOT_AN_ANSWER", undefined],
  ['{"errors":[{"message":"busy"}]}', "INTERNAL_SERVER_ERROR", "Sat, 28 Nov 2026 12:00:00 GMT"],
])("fails as with every fault where somebody else answers %s", async (text, code, retryAfter) => {
  const headers: HeadersInit = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  const elsewhere: typeof fetch = async () => new Response(text, { headers });
  const fault = await faultOf(makeClient({ baseUrl, fetch: elsewhere }).ask(parties));
  expect(fault).toMatchObject({ code, status: 200, retryAfterSeconds: undefined });
});

it("fails where an answer is cut off as where nobody answers, and with the reason of whoever no longer wants it", async () => {
  const giveUp = new AbortController();
  const half = (end: (cut: (reason: Error) => void) => void): typeof fetch => {
    const start = (controller: ReadableStreamDefaultController) => {
      controller.enqueue(Buffer.from('{"data":'));
      end((reason) => controller.error(reason));
    };
    return async () => new Response(new ReadableStream({ start }));
  };
  const cutOff = half((cut) => cut(new TypeError("terminated")));
  const cause: unknown = expect.objectContaining({ message: "terminated" });
  expect(await faultOf(makeClient({ baseUrl, fetch: cutOff }).ask(parties))).toMatchObject({
    code: "UNREACHABLE",
    cause,
  });
  const givenUp = half((cut) =>
    giveUp.signal.addEventListener("abort", () => cut(giveUp.signal.reason as Error), { once: true }),
  );
  const asking = makeClient({ baseUrl, fetch: givenUp }).ask(parties, {}, { signal: giveUp.signal });
  setImmediate(() => giveUp.abort(new Error("no longer wanted")));
  await expect(asking).rejects.toThrow("no longer wanted");
});
