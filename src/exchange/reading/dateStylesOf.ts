import type { Workbook } from "./Workbook.ts";

/** Formats of dates that Excel knows by number and does not spell out (ECMA-376, part 1, 18.8.30). */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which styles of cells show a number as a date: the indices that cells name. */
export async function dateStylesOf(workbook: Workbook): Promise<Set<number>> {
  const styles = new Set<number>();
  if (!workbook.has("xl/styles.xml")) return styles;
  const dates = new Set(builtIn);
  let [isInCells, index] = [false, 0];
  await workbook.read("xl/styles.xml", {
    open({ name, attributes }) {
      const format = Number(attributes["numFmtId"]);
      if (name === "numFmt" && isDate(attributes["formatCode"] ?? "")) dates.add(format);
      if (name === "cellXfs") isInCells = true;
      if (name !== "xf" || !isInCells) return;
      if (dates.has(format)) styles.add(index);
      index += 1;
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}

/** Outside quotes and brackets, a format of dates names years or days. */
function isDate(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
