import type { Workbook } from "./Workbook.ts";

/** How precisely a cell shows a date. */
export type DatePart = "year" | "month" | "day";

/** Formats of dates that Excel knows by number and does not spell out (ECMA-376, part 1, 18.8.30); 17 is mmm-yy. */
const days = [14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** Which styles of cells show a number as a date, by the indices that cells name, and how much of it. */
export async function dateStylesOf(workbook: Workbook): Promise<Map<number, DatePart>> {
  const styles = new Map<number, DatePart>();
  if (!workbook.has("xl/styles.xml")) return styles;
  const formats = new Map<number, DatePart | undefined>([
    ...days.map((number) => [number, "day"] as const),
    [17, "month"],
  ]);
  let [isInCells, index] = [false, 0];
  await workbook.read("xl/styles.xml", {
    open({ name, attributes }) {
      const format = Number(attributes["numFmtId"]);
      if (name === "numFmt") formats.set(format, partShownBy(attributes["formatCode"] ?? "") ?? formats.get(format));
      if (name === "cellXfs") isInCells = true;
      if (name !== "xf" || !isInCells) return;
      const part = formats.get(format);
      if (part !== undefined) styles.set(index, part);
      index += 1;
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}

/** Outside quotes and brackets, a format of dates names days, or years with or without months. */
function partShownBy(format: string): DatePart | undefined {
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/d/i.test(letters)) return "day";
  if (!/y/i.test(letters)) return undefined;
  return /m/i.test(letters) ? "month" : "year";
}
