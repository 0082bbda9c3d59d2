import type { Catalogue } from "./Catalogue.ts";
import { DuplicateCheck } from "./DuplicateCheck.ts";
import { plainCopy } from "./plainCopy.ts";
import { placeOf } from "./Place.ts";
import type { ProcessesFile } from "./records/files.ts";
import type { SeedProcess } from "./Seeds.ts";
import { withSource } from "./withSource.ts";

/** Processes with their questions. */
export function processSeeds(files: readonly ProcessesFile[], { provisions }: Catalogue): SeedProcess[] {
  return files.flatMap(({ processes = [], sources }) =>
    processes.map((record) => {
      const { opened, closed, questions = [] } = record;
      const place = placeOf(record);
      provisions.refer(record.mandate, place, "mandate");
      // Dates are compared as far as both are known: a year alone does not end before a day in it.
      if (opened !== undefined && closed !== undefined && closed < opened.slice(0, closed.length)) {
        place.fault("closed", `${closed} is before the process opened (${opened}); correct one of them`);
      }
      const once = new DuplicateCheck();
      for (const question of questions) once.say(question, "number", [question.number], `question ${question.number}`);
      return { ...withSource(record, sources), questions: questions.map(plainCopy) };
    }),
  );
}
