import type { WriteStream } from "node:tty";

const cells = 20;
const eraseLine = "\r\x1b[K";
/** Faster than that nobody reads, and a million steps shall not wait for a terminal. */
const pauseMs = 100;

/** How far a command is, on the terminal of a person; where nobody looks, nothing is shown. */
export class ProgressBar {
  #next = 0;
  #what: string | undefined;

  constructor(private readonly stream: Pick<WriteStream, "write" | "columns" | "isTTY">) {}

  /** `what` is worked on now; a new one is shown at once, a further step of the same when the eye has had time. */
  show(done: number, total: number, what: string): void {
    const now = performance.now();
    if (!this.stream.isTTY || (what === this.#what && now < this.#next)) return;
    this.#next = now + pauseMs;
    this.#what = what;
    const filled = Math.floor((done / total) * cells);
    const bar = `[${"=".repeat(filled)}${" ".repeat(cells - filled)}] ${done}/${total} `;
    const room = Math.max(0, (this.stream.columns || 80) - bar.length - 1);
    this.stream.write(`${eraseLine}${bar}${Array.from(what).slice(-room).join("")}`);
  }

  /** Makes place for what is said. */
  clear(): void {
    if (this.#what !== undefined) this.stream.write(eraseLine);
    this.#what = undefined;
  }
}
