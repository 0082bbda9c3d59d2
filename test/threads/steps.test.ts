import { expect, it } from "vitest";
import { finishInSlices } from "../../src/threads/steps.ts";

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
