import type { WriteStream } from "node:tty";

const width = 30;
const pauseMs = 100;

/** A bar on one line of a terminal, for whoever waits; nothing where the stream is no terminal. `end` takes it away. */
export function progressBar(stream: WriteStream): { show(done: number, all: number): void; end(): void } {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  let next = 0;
  return {
    show(done, all) {
      const now = performance.now();
      if (now < next) return;
      next = now + pauseMs;
      const share = all === 0 ? 1 : done / all;
      const filled = "█".repeat(Math.round(share * width)).padEnd(width, "░");
      stream.write(`\r${filled} ${Math.floor(share * 100)} % of ${all} codings`);
    },
    end: () => void stream.write("\r\x1b[2K"),
  };
}
