import { beforeAll, describe, expect, it } from "vitest";
import { askPlanted, engines } from "../support/engines.ts";
import { plantedBefore } from "../support/plantedBefore.ts";
import { Cursors } from "./Cursors.ts";
import { recordable, type RecordedAnswer, recordedAnswers } from "./RecordedAnswer.ts";

const recorded = recordedAnswers();
const atOnce = 30;
const groups = Array.from({ length: Math.ceil(recorded.length / atOnce) }, (_, number) => number * atOnce);

/** Line by line, in the order of the answer: a difference names its document and shows the lines that differ. */
function lines(number: number, { query, variables }: RecordedAnswer, answer: object): string {
  return JSON.stringify({ document: number, query, variables, ...answer }, null, 1);
}

describe.each(engines)("recorded answers on %s", (engine) => {
  const cursors = new Cursors();
  beforeAll(() => plantedBefore(engine));

  it.each(groups)(`are the same, from document %i on`, { timeout: 120_000 }, async (start) => {
    for (const [index, document] of recorded.slice(start, start + atOnce).entries()) {
      const { query, variables, data, refused } = document;
      const answer = recordable(await askPlanted(engine, cursors.inProgram(query), cursors.inProgram(variables)));
      const told = { ...answer, data: cursors.asRecorded(answer.data, data) };
      const expected = lines(start + index, document, { data, refused });
      expect.soft(lines(start + index, document, told)).toBe(expected);
    }
  });

  it("are three hundred", () => expect(recorded).toHaveLength(300));
});
