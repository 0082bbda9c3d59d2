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

/** The separator that the first lines have most evenly: the most at least in each line, then the most in all; commas where there is none. */
export function separatorOf(start: string): Separator {
  const lines = linesOutsideQuotes(start);
  const ranked = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator.character).length - 1);
    return { separator, least: Math.min(...counts), all: counts.reduce((sum, count) => sum + count, 0) };
  });
  ranked.sort((a, b) => b.least - a.least || b.all - a.all);
  return ranked[0]!.separator;
}

/** Whole lines that hold something, without what stands in quotes: there separators are words. */
function linesOutsideQuotes(start: string): string[] {
  const bare = start.replace(/"(?:[^"]|"")*(?:"|$)/g, "");
  const lines = bare.split(/\r\n|\n|\r/);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const filled = whole.filter((line) => line.trim() !== "").slice(0, linesLooked);
  return filled.length === 0 ? [bare] : filled;
}
