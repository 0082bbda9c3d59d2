import type { Catalogue } from "./Catalogue.ts";
import { DuplicateCheck } from "./DuplicateCheck.ts";
import { placeOf } from "./Place.ts";
import type { ContributionRecord } from "./records/ContributionRecord.ts";
import type { PassageRecord } from "./records/PassageRecord.ts";

/** Passages stand in order, within the text, without overlap; they answer questions that were asked. */
export function checkPassages(contribution: ContributionRecord, passages: PassageRecord[], catalogue: Catalogue): void {
  const once = new DuplicateCheck();
  const { process, length } = contribution;
  let last: PassageRecord | undefined;
  for (const passage of passages) {
    if (!isUnknown(passage, contribution)) checkSpan(passage, length);
    if (last) checkOrder(passage, last);
    if (passage.number !== undefined) once.say(passage, "number", [passage.number], `passage ${passage.number}`);
    if (passage.question !== undefined) checkQuestion(passage, process, catalogue);
    last = passage;
  }
}

/** Whether it stands for the words of a text that nobody had. */
function isUnknown({ start, end }: PassageRecord, contribution: ContributionRecord): boolean {
  return start === 0 && end === 0 && !placeOf(contribution).has("sha256");
}

/** That words begin before they end and end within the text. */
export function checkSpan(record: { start: number; end: number }, length: number | undefined): void {
  const { start, end } = record;
  if (start >= end) placeOf(record).fault("end", `${end} is not after start ${start}; end is exclusive`);
  if (length !== undefined && end > length)
    placeOf(record).fault("end", `${end} is beyond the end of the text (${length}); count again`);
}

function checkOrder(passage: PassageRecord, last: PassageRecord): void {
  if (passage.start < last.end) {
    placeOf(passage).fault(
      "start",
      `${passage.start} is before the end of passage ${last.number} (${last.end}); passages stand in order and do not overlap`,
    );
  }
  if (passage.number < last.number) {
    placeOf(passage).fault(
      "number",
      `${passage.number} stands after ${last.number}; number the passages in their order`,
    );
  }
}

function checkQuestion(passage: PassageRecord, process: string | undefined, { processes }: Catalogue): void {
  const place = placeOf(passage);
  if (process === undefined) {
    place.fault(
      "question",
      "is a number of a process' question, and the contribution names no process; add it or take this out",
    );
    return;
  }
  const asked = processes.get(process)?.questions;
  if (!processes.get(process) || asked?.some(({ number }) => number === passage.question)) return;
  const numbers = asked?.map(({ number }) => number).join(", ") || "none";
  place.fault("question", `"${process}" asks no question ${passage.question}; it asks ${numbers}`);
}
