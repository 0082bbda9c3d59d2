import { ImportFault } from "../ImportFault.ts";
import { columnOf } from "./columnOf.ts";
import type { Merge } from "./Table.ts";
import type { Workbook } from "./Workbook.ts";

/** Every range that is merged, as it stands in the XML after the rows. */
const merged = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']/g;
/** Each row looks at those that begin in it: no table of people has so many. */
const mostMerges = 50_000;
const longestTag = 200;
const mark = "mergeCells";

/**
 * The merged cells of a sheet, by the rows in which they begin. They stand behind all rows, where a look at the text finds them much
 * sooner than reading the XML would; memory grows with them, not with the sheet.
 */
export async function mergesOf(workbook: Workbook, part: string): Promise<Map<number, Merge[]>> {
  const merges = new Map<number, Merge[]>();
  let count = 0;
  let rest = "";
  let isBehindRows = false;
  for await (const text of workbook.texts(part)) {
    rest += text;
    const start = isBehindRows ? 0 : rest.indexOf(mark);
    if (start < 0) {
      rest = rest.slice(-mark.length);
      continue;
    }
    isBehindRows = true;
    let end = start;
    for (const { 0: tag, 1: left, 2: top, 3: right, 4: bottom, index } of rest.matchAll(merged)) {
      const merge = { column: columnOf(left!) - 1, lastColumn: columnOf(right!) - 1, lastRow: Number(bottom) };
      count += 1;
      if (count > mostMerges)
        throw new ImportFault(`The sheet merges more than ${mostMerges} ranges; part them, or save it as CSV.`);
      const ofRow = merges.get(Number(top));
      if (ofRow === undefined) merges.set(Number(top), [merge]);
      else ofRow.push(merge);
      end = index + tag.length;
    }
    rest = rest.slice(Math.max(end, rest.length - longestTag));
  }
  return merges;
}
