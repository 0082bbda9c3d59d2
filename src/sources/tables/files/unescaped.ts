/** Words of a workbook, which writes what XML cannot hold, and a carriage return, as `_x000D_`; `_x005F_` is the line itself. */
export function unescaped(words: string): string {
  return words.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
