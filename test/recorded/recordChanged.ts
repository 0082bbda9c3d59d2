// Records again only the answers that a change of the data or the program made another, and leaves all others as they are: the documents
// stay, so that the difference of the file is the difference of the answers. Say in the commit which changed, and why.
// npx vitest run --mode record recorded/recordChanged
import { expect, it } from "vitest";
import { askPlanted, type EngineName, engines } from "../support/engines.ts";
import { writeGzipped } from "../support/gzipped.ts";
import { plantedBefore } from "../support/plantedBefore.ts";
import { Cursors } from "./Cursors.ts";
import { answersFile, recordable, type RecordedAnswer, recordedAnswers } from "./RecordedAnswer.ts";

/** What the program answers now to the recorded documents, with recorded cursors where they stand at the same place. */
async function answersOf(engine: EngineName, recorded: readonly RecordedAnswer[]): Promise<RecordedAnswer[]> {
  const cursors = new Cursors();
  await plantedBefore(engine);
  const answers: RecordedAnswer[] = [];
  for (const { query, variables, data } of recorded) {
    const answer = recordable(await askPlanted(engine, cursors.inProgram(query), cursors.inProgram(variables)));
    answers.push({ query, variables, data: cursors.asRecorded(answer.data, data), refused: answer.refused });
  }
  return answers;
}

it("records the changed answers, on which both engines agree", { timeout: 1_800_000 }, async () => {
  expect(engines).toEqual(["embedded", "neo4j"]);
  const recorded = recordedAnswers();
  const answers = await answersOf("embedded", recorded);
  expect(await answersOf("neo4j", recorded)).toEqual(answers);
  writeGzipped(answersFile, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
  const changed = answers.flatMap((answer, number) =>
    JSON.stringify(answer) === JSON.stringify(recorded[number]) ? [] : [number],
  );
  console.log(`${changed.length} of ${answers.length} answers changed: ${changed.join(", ")}`);
});
