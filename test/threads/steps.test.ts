import { setTimeout as laterRound } from "node:timers/promises";
import { expect, it } from "vitest";
import { finishInSlices, roomInRound, waitingOf } from "../../src/threads/steps.ts";

/** Notes each of its slices, which end at once. */
function* noted(name: string, rounds: string[], count: number) {
  for (let slice = 0; slice < count; slice++) {
    rounds.push(name);
    yield;
  }
  return name;
}

it("of several computations one has a turn in each round of the event loop, and each comes to its end", async () => {
  const rounds: string[] = [];
  const names = ["a", "b", "c"];
  const computed = Promise.all(names.map((name) => finishInSlices(noted(name, rounds, 4), 0)));
  let isOver = false;
  const look = () => {
    rounds.push("|");
    if (!isOver) setImmediate(look);
  };
  look();
  expect(await computed).toEqual(names);
  isOver = true;
  const slices = rounds.join("").split("|");
  expect(slices.every((inRound) => inRound.length <= 1)).toBe(true);
  for (const name of names) expect(rounds.filter((one) => one === name)).toHaveLength(4);
});

it("an answer has room in a round that is not used up, and waits for another where it is, or where others wait", async () => {
  await laterRound();
  expect(roomInRound("a", 1_000)).toBeUndefined();
  const [usedUp, others] = [roomInRound("a", 0), roomInRound("a", 1_000)];
  expect([usedUp, others]).toEqual([expect.any(Promise), expect.any(Promise)]);
  await others;
  await laterRound();
  expect(roomInRound("a", 1_000)).toBeUndefined();
});

it("those who wait take turns, however many times one of them asks", async () => {
  const order: string[] = [];
  const asked = ["a", "a", "a", "b", "a", "c", "b"].map((whose) =>
    roomInRound(whose, 0)!.then(() => order.push(whose)),
  );
  expect(waitingOf("a")).toBe(4);
  await Promise.all(asked);
  expect(order.join("")).toBe("abcabaa");
  await laterRound();
  expect(waitingOf("a")).toBe(0);
});
