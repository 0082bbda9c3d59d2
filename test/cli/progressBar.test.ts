import { expect, it } from "vitest";
import { ProgressBar } from "../../src/cli/ProgressBar.ts";

function written(isTTY: boolean, use: (bar: ProgressBar) => void): string {
  let said = "";
  use(new ProgressBar({ isTTY, columns: 40, write: (words: string) => ((said += words), true) }));
  return said;
}

function twoPapers(bar: ProgressBar): void {
  bar.show(0, 2, "a/very/long/path/to/paper.pdf");
  bar.clear();
  bar.show(1, 2, "b.pdf");
}

const erase = "\r\x1b[K";

it("a person at a terminal sees how far it is, within the width, and the line is free for what is said", () => {
  expect(written(true, twoPapers)).toBe(
    `${erase}[                    ] 0/2 to/paper.pdf${erase}${erase}[==========          ] 1/2 b.pdf`,
  );
});

it("many steps of one thing are not all written", () => {
  const said = written(true, (bar) => {
    for (let done = 0; done < 1_000; done++) bar.show(done, 1_000, "codings");
  });
  expect(said.split(erase).length).toBeLessThan(100);
});

it("nobody sees a bar where nobody looks", () => {
  expect(written(false, twoPapers)).toBe("");
});
