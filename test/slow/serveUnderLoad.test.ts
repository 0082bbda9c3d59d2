import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { asked, serving, untilReady } from "./serving.ts";

const { serve } = serving();

const rounds = process.env["TEST_LONG"] === undefined ? 3 : 24;

/** So long clients go on opening connections after SIGTERM, as behind a balancer that has not yet asked for readiness. */
const noticedAfterMs = 300;

/** A client that asks again and again on one kept connection, and goes when it is told to leave by then. */
interface Tally {
  answered: number;
  dropped: string[];
  /** When the server was told to stop. */
  stoppedAt: number;
}

function client(port: number, tally: Tally, bodyOf: () => string = () => asked.body): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let hasLeft = false;
  const once = () =>
    new Promise<string>((resolve) => {
      const outgoing = request({
        port,
        host: "127.0.0.1",
        path: "/graphql",
        method: "POST",
        agent,
        headers: asked.headers,
      });
      outgoing.on("response", (response) => {
        response.on("error", (error) => resolve(`cut within an answer: ${error.message}`));
        response.on("end", () => {
          const isRight = response.statusCode === 200 || response.statusCode === 503;
          const isToldToLeave = response.headers.connection === "close";
          const isLate = performance.now() - tally.stoppedAt > noticedAfterMs;
          if (isRight && isToldToLeave && isLate) hasLeft = true;
          resolve(isRight ? "answered" : `status ${response.statusCode}`);
        });
        response.resume();
      });
      // Refused at connecting: the request never came in.
      outgoing.on("error", (error: NodeJS.ErrnoException) =>
        resolve(error.code === "ECONNREFUSED" ? "gone" : `${error.code}`),
      );
      outgoing.end(bodyOf());
    });
  return (async () => {
    while (!hasLeft) {
      const outcome = await once();
      if (outcome === "gone") break;
      if (outcome === "answered") tally.answered += 1;
      else tally.dropped.push(outcome);
      if (tally.dropped.length > 50) break;
    }
    agent.destroy();
  })();
}

describe("serve under load", () => {
  it(`answers each request that came in before it stops on SIGTERM, ${rounds} times`, async () => {
    const outcomes = [];
    for (let round = 0; round < rounds; round += 1) {
      const program = serve();
      const address = await program.address;
      await untilReady(address, 20_000);
      const tally: Tally = { answered: 0, dropped: [], stoppedAt: Infinity };
      const clients = Array.from({ length: 8 }, () => client(Number(new URL(address).port), tally));
      await sleep(200 + (round * 240) / rounds);
      const began = performance.now();
      tally.stoppedAt = began;
      program.child.kill("SIGTERM");
      const { code } = await program.ended;
      const stoppedMs = performance.now() - began;
      await Promise.all(clients);
      outcomes.push({ code, stoppedMs, ...tally });
    }
    const total = outcomes.reduce((sum, { answered }) => sum + answered, 0);
    console.log(`${total} answered; slowest stop ${Math.max(...outcomes.map((one) => one.stoppedMs)).toFixed()} ms`);
    expect(outcomes.flatMap(({ dropped }) => dropped)).toEqual([]);
    expect(outcomes.map(({ code }) => code)).toEqual(Array.from({ length: rounds }, () => 0));
    expect(Math.max(...outcomes.map(({ stoppedMs }) => stoppedMs))).toBeLessThan(8_000);
    expect(total).toBeGreaterThan(rounds * 8);
  }, 240_000);

  it("stops within STOP_TIMEOUT while 40 clients wait for answers that take long, and leaves none without one", async () => {
    const program = serve({ STOP_TIMEOUT: "3" });
    const address = await program.address;
    await untilReady(address, 20_000);
    const tally: Tally = { answered: 0, dropped: [], stoppedAt: Infinity };
    let asks = 0;
    const port = Number(new URL(address).port);
    // Each question is another one: none is answered from what is kept.
    const clients = Array.from({ length: 40 }, () => client(port, tally, () => longText(asks++)));
    await sleep(1_500);
    tally.stoppedAt = performance.now();
    program.child.kill("SIGTERM");
    await sleep(200);
    program.child.kill("SIGTERM");
    const { code } = await program.ended;
    const stoppedMs = performance.now() - tally.stoppedAt;
    await Promise.all(clients);
    expect({ code, dropped: tally.dropped }).toEqual({ code: 0, dropped: [] });
    expect(stoppedMs).toBeLessThan(3_500);
  }, 60_000);
});

/** A text that is read for a second, another one each time. */
function longText(number: number): string {
  const text = `We, number ${number}, support openness as in Article 19 of the UDHR and must act. `.repeat(1_000);
  return JSON.stringify({ query: "query ($text: String!) { analyse(text: $text) { length } }", variables: { text } });
}
