import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FinishedAnswers } from "../../../src/api/http/FinishedAnswers.ts";

const most = 16 * 1024 * 1024;

it("keeps short answers within the same memory as long ones: what stands beside their bytes counts too", () => {
  const answers = new FinishedAnswers();
  const asked = Array.from({ length: 40_000 }, (_none, number) => `{ a${number}: service { version } }`);
  for (const question of asked) answers.keep(question, "application/json", "{}");
  const kept = asked.filter((question) => answers.get(question) !== undefined);
  expect(kept.length * 1_000).toBeLessThanOrEqual(most);
  expect(kept.length).toBeGreaterThan(15_000);
  expect(kept.at(-1)).toBe(asked.at(-1));
});

it("gives each answer memory of its own, which ends with it", () => {
  const { identity } = new FinishedAnswers().keep("{ a }", "application/json", "{}").bytes;
  expect(identity.buffer.byteLength).toBe(identity.length);
});

describe("answers of a megabyte", () => {
  const large = Buffer.from(randomBytes(500_000).toString("hex"));
  const keep = (answers: FinishedAnswers, asked: string) => answers.keep(asked, "text/plain", large);
  /** How many there is room for, of 40 that are new. */
  const roomIn = (answers: FinishedAnswers) => {
    const asked = Array.from({ length: 40 }, (_none, number) => `new ${number}`);
    for (const question of asked) keep(answers, question);
    return asked.filter((question) => answers.get(question) !== undefined).length;
  };
  const roomAtFirst = roomIn(new FinishedAnswers());

  it("leave as much room as at first when they are made twice, as by two who ask at once", () => {
    const answers = new FinishedAnswers();
    for (let time = 0; time < 40; time += 1) keep(answers, "twin");
    expect(answers.get("twin") === undefined).toBe(false);
    expect(roomIn(answers)).toBe(roomAtFirst);
    expect(roomAtFirst).toBe(16);
  });

  it("give way to new ones, the one that was asked for longest ago first, also when all were asked for again", () => {
    const answers = new FinishedAnswers();
    const hot = Array.from({ length: 14 }, (_none, number) => `hot ${number}`);
    for (const question of hot) keep(answers, question);
    for (const question of hot.toReversed()) answers.get(question);
    for (const question of ["a", "b", "c"]) keep(answers, question);
    expect([...hot, "a", "b", "c"].filter((question) => answers.get(question) === undefined)).toEqual(["hot 13"]);
    expect(roomIn(answers)).toBe(roomAtFirst);
  });

  it("count with their packed bytes, half a megabyte each, and only while they are kept", () => {
    const answers = new FinishedAnswers();
    const kept = Array.from({ length: 16 }, (_none, number) => keep(answers, `kept ${number}`));
    for (const answer of kept.slice(-2)) expect(answers.bytesOf(answer, "br").bytes.length).toBeGreaterThan(500_000);
    expect(kept.map(({ asked }) => asked).filter((asked) => answers.get(asked) === undefined)).toEqual(["kept 0"]);
    for (const encoding of ["br", "gzip"] as const) answers.bytesOf(kept[0]!, encoding);
    expect(roomIn(answers)).toBe(roomAtFirst);
  });
});
