import { didYouMean } from "../../../text/didYouMean.ts";
import { Stance } from "../../../domain/mention/Mention.ts";

const stances = Object.values(Stance);

/** The stance that a cell names, in any case; AFFIRMS where it is empty. A sentence where there is none of that name. */
export function stanceOf(cell: string): Stance | { problem: string } {
  if (cell === "") return Stance.AFFIRMS;
  const wanted = cell.toUpperCase();
  const found = stances.find((stance) => stance === wanted);
  return found ?? { problem: `is none of ${stances.join(", ")}${didYouMean(cell, stances)}` };
}
