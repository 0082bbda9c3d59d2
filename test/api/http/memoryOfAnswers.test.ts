import { expect, it } from "vitest";
import { FinishedAnswers } from "../../../src/api/http/FinishedAnswers.ts";

const most = 32 * 1024 * 1024;

it("keeps short answers within the same memory as long ones: what stands beside their bytes counts too", () => {
  const answers = new FinishedAnswers();
  const asked = Array.from({ length: 40_000 }, (_none, number) => `{ a${number}: service { version } }`);
  for (const question of asked) answers.keep(question, "application/json", "{}");
  const kept = asked.filter((question) => answers.get(question) !== undefined);
  expect(kept.length * 1_000).toBeLessThanOrEqual(most);
  expect(kept.length).toBeGreaterThan(30_000);
  expect(kept.at(-1)).toBe(asked.at(-1));
});

it("gives each answer memory of its own, which ends with it", () => {
  const { identity } = new FinishedAnswers().keep("{ a }", "application/json", "{}").bytes;
  expect(identity.buffer.byteLength).toBe(identity.length);
});
