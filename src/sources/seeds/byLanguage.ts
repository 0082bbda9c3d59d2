/** Other names by language; a plain list is English. */
export function byLanguage(names: Record<string, string[]> | string[] = {}): Record<string, string[]> {
  return Array.isArray(names) ? { en: names } : names;
}
