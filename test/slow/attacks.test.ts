import { fork } from "node:child_process";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Attack } from "./attacks/attack.ts";
import { longAttacks } from "./attacks/longAttacks.ts";
import { quickAttacks } from "./attacks/quickAttacks.ts";
import { serving, untilReady } from "./serving.ts";

const { serve } = serving();
const isLong = process.env["TEST_LONG"] !== undefined;
const attacks: Record<string, Attack> = {
  "slow clients alone": () => sleep(isLong ? 0 : 1_000, []),
  ...quickAttacks,
  ...(isLong ? longAttacks : {}),
};
/** ATTACKS names, by a regular expression, those of the long form that are wanted: all of them take ten minutes. */
const wanted = new RegExp(process.env["ATTACKS"] ?? "");
/** How long each goes on, and how many do it at once. */
const [seconds, attackers] = isLong ? [8, 4] : [0, 1];

const wellBehaved = path.join(import.meta.dirname, "attacks/wellBehaved.mjs");

/** How long somebody well-behaved waits at most. */
async function longestWait(address: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const client = fork(wellBehaved, [address]);
  const longest = new Promise<number>((resolve, reject) => {
    client.once("message", resolve).once("error", reject);
    client.once("exit", () => reject(new Error("the well-behaved client failed")));
  });
  const [wait] = await Promise.all([longest, meanwhile().finally(() => client.send("stop"))]);
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
    const address = await serve().address;
    await untilReady(address, 60_000);
    const port = Number(new URL(address).port);
    const cutMs = Array.from({ length: 200 }, (_none, at) => untilCut(port, slowly[at % slowly.length] ?? ""));
    const waits: [string, number][] = [];
    for (const [name, attack] of Object.entries(attacks).filter(([one]) => wanted.test(one))) {
      const until = performance.now() + seconds * 1_000;
      const statuses = new Set<number>();
      let turn = 0;
      const attacker = async () => {
        do for (const status of [await attack(address, (turn += 1))].flat()) statuses.add(status);
        while (performance.now() < until);
      };
      const wait = await longestWait(address, () => Promise.all(Array.from({ length: attackers }, attacker)));
      if (isLong) console.log(`${wait.toFixed()} ms beside ${name}: ${turn} times, ${[...statuses].join()}`);
      waits.push([name, wait]);
      // 503: too late, too much at once.
      expect([name, [...statuses].filter((status) => status >= 500 && status !== 503)]).toEqual([name, []]);
    }
    expect(Math.max(...(await Promise.all(cutMs)))).toBeLessThan(10_500);
    console.log(`others waited at most ${Math.max(...waits.map(([, ms]) => ms)).toFixed()} ms`);
    expect(waits).not.toEqual([]);
    // What else runs on a shared machine makes them wait too; the long form runs alone.
    if (isLong) expect(waits.filter(([, ms]) => ms >= 250)).toEqual([]);
  }, 1_200_000);
});
