/** Gives each name once: programs such as QualCoder know codes by nothing else. The key stands behind the second of a name. */
export class Names {
  readonly #taken = new Set<string>();

  take(wish: string, key: string): string {
    const name = wish.replace(/\s+/g, " ").trim();
    const given = this.#taken.has(name.toLowerCase()) ? `${name} (${key})` : name;
    this.#taken.add(given.toLowerCase());
    return given;
  }
}
