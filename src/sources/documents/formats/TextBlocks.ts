/** Gathers the paragraphs of a document: words come in runs, a block ends where its element does. */
export class TextBlocks {
  readonly #done: string[] = [];
  #words = "";
  #lead = "";
  #quoted = 0;

  /** Words as they are shown: outside of preformatted parts, white space is one space. */
  add(words: string, preformatted = false): void {
    this.#words += preformatted ? words.replace(/\r\n?/g, "\n") : words.replace(/[ \t\r\n\f]+/g, " ");
  }

  lineBreak(): void {
    this.#words += "\n";
  }

  /** Whether words stand right before, without a space. */
  get endsInWord(): boolean {
    return /\S$/.test(this.#words);
  }

  /** What stands before the next block: "- ", "3. ", "## ". */
  lead(lead: string): void {
    this.end();
    this.#lead = lead;
  }

  /** Ends a block; two line breaks in a row end one too. */
  end(): void {
    const parts = this.#words.split(/\n[ \t\f]*\n\s*/).map((part) =>
      part
        .replace(/[ \t\f]*\n[ \t\f]*/g, "\n")
        .replace(/ {2,}/g, " ")
        .trim(),
    );
    this.#words = "";
    for (const part of parts.filter((one) => one !== "")) {
      this.#done.push(`${this.#quoted > 0 ? "> " : ""}${this.#lead}${part}`);
      this.#lead = "";
    }
  }

  /** All that `fill` gathers is somebody else's words. */
  quoted(fill: () => void): void {
    this.end();
    this.#quoted++;
    fill();
    this.end();
    this.#quoted--;
  }

  /** Takes a block as it is. */
  take(block: string): void {
    this.end();
    this.#done.push(block);
  }

  done(): string[] {
    this.end();
    return this.#done;
  }
}
