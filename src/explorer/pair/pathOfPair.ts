/** Where two contributors are compared. */
export function pathOfPair({ a, b }: Record<"a" | "b", { key: string }>): string {
  return `/compare/${encodeURIComponent(a.key)}/${encodeURIComponent(b.key)}`;
}
