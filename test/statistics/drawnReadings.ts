import { drawnRows } from "./tableOf.ts";

/** Each cell read and held by chance. */
export const drawn = (holders: number, items: number, seed: number, read = 0.7, held = 0.5) =>
  drawnRows(holders, items, seed, (_h, _i, random) => (random() >= read ? "?" : random() < held ? "1" : "0"));

/** Half of the holders were asked for the first items, the others for the last; every cell that was read is a coin. */
export const twoQuestionnaires = (seed: number) =>
  drawnRows(40, 120, seed, (h, i, random) => ((h % 2 === 0) === i < 60 ? (random() < 0.6 ? "1" : "0") : "?"));
