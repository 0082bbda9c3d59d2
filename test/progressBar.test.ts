import { expect, it } from "vitest";
import { ProgressBar } from "../src/cli/ProgressBar.ts";

function written(total: number, isTTY: boolean): string {
  let said = "";
  const stream = { isTTY, columns: 40, write: (words: string) => ((said += words), true) };
  const bar = new ProgressBar(total, stream);
  bar.show("a/very/long/path/to/paper.pdf");
  bar.step();
  bar.show("b.pdf");
  return said;
}

it("a person at a terminal sees how far it is, within the width, and the line is free for what is said", () => {
  const erase = "\r\x1b[K";
  expect(written(2, true)).toBe(
    `${erase}[                    ] 0/2 to/paper.pdf${erase}${erase}[==========          ] 1/2 b.pdf`,
  );
});

it("nobody sees a bar where nobody looks, or for one document", () => {
  expect([written(2, false), written(1, true)]).toEqual(["", ""]);
});
