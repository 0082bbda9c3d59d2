import type { WriteStream } from "node:tty";

const cells = 20;
const eraseLine = "\r\x1b[K";

/** How far a command is, on the terminal of a person; where nobody looks, nothing is shown. */
export class ProgressBar {
  #done = 0;

  constructor(
    private readonly total: number,
    private readonly stream: Pick<WriteStream, "write" | "columns" | "isTTY">,
  ) {}

  /** What is worked on now. */
  show(what: string): void {
    if (!this.#isShown) return;
    const filled = Math.floor((this.#done / this.total) * cells);
    const bar = `[${"=".repeat(filled)}${" ".repeat(cells - filled)}] ${this.#done}/${this.total} `;
    const room = Math.max(0, (this.stream.columns || 80) - bar.length - 1);
    this.stream.write(`${eraseLine}${bar}${Array.from(what).slice(-room).join("")}`);
  }

  /** One more is done: the bar makes place for what is said of it. */
  step(): void {
    this.#done++;
    if (this.#isShown) this.stream.write(eraseLine);
  }

  get #isShown(): boolean {
    return this.stream.isTTY && this.total > 1;
  }
}
