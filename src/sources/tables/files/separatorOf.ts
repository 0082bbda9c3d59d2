/** A character between cells, by its name for people. */
export interface Separator {
  name: string;
  character: string;
}

const separators: readonly Separator[] = [
  { name: "commas", character: "," },
  { name: "semicolons", character: ";" },
  { name: "tabs", character: "\t" },
  { name: "bars", character: "|" },
];
const linesLooked = 20;

/**
 * The separator that is given, or else the one that makes a table of the first lines: one under which a cell beside others is the heading of the titles, then the one
 * under which most lines have the same number of cells, several at least, then the one that makes most cells; commas where none does.
 * A title above the table and lists within its cells do not count for much then.
 */
export function separatorOf(start: string, isTitles: (heading: string) => boolean, given?: string): Separator {
  if (given !== undefined)
    return separators.find(({ character }) => character === given) ?? { name: `"${given}"`, character: given };
  const ranked = separators.map((separator) => {
    const lines = linesOf(start, separator.character).slice(0, linesLooked);
    const hasTitles = lines.some((cells) => cells.length > 1 && cells.some(isTitles));
    const times = new Map<number, number>();
    for (const { length } of lines) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
    const cells = lines.reduce((sum, { length }) => sum + length, 0);
    return { separator, titles: hasTitles ? 1 : 0, even: Math.max(0, ...times.values()), cells };
  });
  ranked.sort((a, b) => b.titles - a.titles || b.even - a.even || b.cells - a.cells);
  return ranked[0]!.separator;
}

/** Whole lines that hold something, in cells; quotes may hold separators, line ends and doubled quotes. */
function linesOf(start: string, separator: string): string[][] {
  const lines: string[][] = [];
  let [cell, cells, isQuoted] = ["", [] as string[], false];
  for (const letter of start) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted || !(letter === separator || letter === "\n" || letter === "\r")) cell += letter;
    else {
      cells.push(cell);
      cell = "";
      if (letter === separator) continue;
      lines.push(cells);
      cells = [];
    }
  }
  // The last line may be cut short, or the only one.
  if (lines.length === 0) lines.push([...cells, cell]);
  return lines.filter((line) => line.some((one) => one.trim() !== ""));
}
