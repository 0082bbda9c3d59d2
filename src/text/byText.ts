/** The order of texts by their UTF-16 units, the same on every machine and in every language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
