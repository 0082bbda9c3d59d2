import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { finishInSlices, roomInRound, waitingOf } from "../../src/threads/steps.ts";

/** Until nobody is in line, on a busy machine too. */
const quiet = () => sleep(20);

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
  await quiet();
  expect(roomInRound("a", { sliceMs: 1_000 })).toBeUndefined();
  const [usedUp, others] = [roomInRound("a", { sliceMs: 0 }), roomInRound("a", { sliceMs: 1_000 })];
  expect([usedUp, others]).toEqual([expect.any(Promise), expect.any(Promise)]);
  await others;
  await quiet();
  expect(roomInRound("a", { sliceMs: 1_000 })).toBeUndefined();
});

it("those who wait take turns, however many times one of them asks", async () => {
  const order: string[] = [];
  const asked = ["a", "a", "a", "b", "a", "c", "b"].map((whose) =>
    roomInRound(whose, { sliceMs: 0 })!.then(() => order.push(whose)),
  );
  expect(waitingOf("a")).toBe(4);
  await Promise.all(asked);
  expect(order.join("")).toBe("abcabaa");
  await quiet();
  expect(waitingOf("a")).toBe(0);
});

it("who was let in goes before those of the same line who were not, and computations after some answers", async () => {
  await quiet();
  const order: string[] = [];
  const note = (what: string) => () => order.push(what);
  const computed = ["x", "y"].map((name) => finishInSlices(noted(name, order, 3), 0));
  const asked = ["1", "2", "3", "4"].map((name) => roomInRound("a", { sliceMs: 0 })!.then(note(name)));
  const letIn = roomInRound("a", { sliceMs: 0, hasBegun: true })!.then(note("0"));
  await Promise.all([...computed, ...asked, letIn]);
  expect(order.join("").replaceAll(/[xy]/g, "")).toBe("01234");
  expect(order.join("")).toMatch(/\d{3}/);
});
