import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Attacked, Attacking } from "./attacks/attackers.ts";
import { longAttacks } from "./attacks/longAttacks.ts";
import { quickAttacks } from "./attacks/quickAttacks.ts";
import { serving, untilReady } from "./serving.ts";

const { serve } = serving();
const isLong = process.env["TEST_LONG"] !== undefined;
const slowClientsAlone = "slow clients alone";
const attacks = [slowClientsAlone, ...Object.keys(quickAttacks), ...(isLong ? Object.keys(longAttacks) : [])];
/** ATTACKS names, by a regular expression, those of the long form that are wanted: all of them take ten minutes. */
const wanted = new RegExp(process.env["ATTACKS"] ?? "");
/** How long each goes on, and how many do it at once. */
const [seconds, attackers] = isLong ? [8, 4] : [0, 1];

const started: ChildProcess[] = [];
function run(program: string, ...argv: string[]): ChildProcess {
  const child = fork(path.join(import.meta.dirname, "attacks", program), argv);
  started.push(child);
  return child;
}
afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});

/** Rejects where the program ends without a word. */
async function whatSays<Said>(child: ChildProcess): Promise<Said> {
  const done = new AbortController();
  const { signal } = done;
  const failed = once(child, "exit", { signal }).then(() => {
    throw new Error(`${child.spawnargs.join(" ")} failed`);
  });
  const [said] = (await Promise.race([once(child, "message", { signal }), failed])) as [Said];
  done.abort();
  return said;
}

/** How long somebody well-behaved waits at most. */
async function longestWait(address: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const client = run("wellBehaved.mjs", address);
  const [wait] = await Promise.all([whatSays<number>(client), meanwhile().finally(() => client.send("stop"))]);
  return wait;
}

/** Whether a client says nothing, half a head or half a body. */
const slowly = [
  "",
  "POST /graphql HTTP/1.1\r\nhost: x\r\n",
  "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{",
];

function untilCut(port: number, text: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => void (text !== "" && socket.write(text)));
    socket.on("error", () => undefined).resume();
    socket.on("close", () => resolve(performance.now() - began));
  });
}

describe("beside an attack", () => {
  it("others are answered, the attacker gets no fault of ours, and 200 slow clients are cut within some 10 s", async () => {
    const attacking = run("attackers.mjs");
    await whatSays(attacking);
    const address = await serve().address;
    await untilReady(address, 60_000);
    const port = Number(new URL(address).port);
    const cutMs = Array.from({ length: 200 }, (_none, at) => untilCut(port, slowly[at % slowly.length] ?? ""));
    const waits: [string, number][] = [];
    for (const name of attacks.filter((one) => wanted.test(one))) {
      let attacked: Attacked = { turns: 0, statuses: [] };
      const wait = await longestWait(address, async () => {
        if (name === slowClientsAlone) return sleep(isLong ? 0 : 1_000);
        attacking.send({ address, name, seconds, attackers } satisfies Attacking);
        attacked = await whatSays<Attacked>(attacking);
      });
      const { turns, statuses } = attacked;
      if (isLong) console.log(`${wait.toFixed()} ms beside ${name}: ${turns} times, ${statuses.join()}`);
      waits.push([name, wait]);
      // 503: too late, too much at once.
      expect([name, statuses.filter((status) => status >= 500 && status !== 503)]).toEqual([name, []]);
    }
    expect(Math.max(...(await Promise.all(cutMs)))).toBeLessThan(10_500);
    console.log(`others waited at most ${Math.max(...waits.map(([, ms]) => ms)).toFixed()} ms`);
    expect(waits).not.toEqual([]);
    // What else runs on a shared machine makes them wait too; the long form runs alone.
    if (isLong) expect(waits.filter(([, ms]) => ms >= 250)).toEqual([]);
  }, 1_200_000);
});
