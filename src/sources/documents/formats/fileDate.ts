import { isPartialDate } from "../../../text/partialDates.ts";
import type { FileDate } from "./convert.ts";

/**
 * What the days of its making and of its last change (YYYY-MM-DD) say of the date of a document: as much as both have in common, since a
 * file may be made of an old template, or converted years later. Nothing where they differ in the year or one is no day.
 */
export function fileDate(created: string | undefined, changed = created): FileDate | undefined {
  if (created === undefined || changed === undefined) return undefined;
  if (!isPartialDate(created) || !isPartialDate(changed)) return undefined;
  const date = [10, 7, 4].map((length) => created.slice(0, length)).find((one) => changed.startsWith(one));
  if (date === undefined) return undefined;
  return { date, said: changed === created ? `made ${created}` : `made ${created}, changed ${changed}` };
}
