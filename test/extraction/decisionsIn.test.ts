import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { decisionsIn } from "../../src/extraction/rules/decisionsIn.ts";
import { freshFolder } from "../support/program.ts";

it("a folder whose evidence cannot be read has no decisions, and those of others count", () => {
  const directory = freshFolder();
  const files = {
    torn: "mentions: [a: b: c",
    empty: "",
    hollow: "mentions:\n  -\n  - 3\ncitations: 5\n",
    whole: "mentions:\n  - { coder: 'rule:openness', status: ACCEPTED }\n",
  };
  for (const [name, text] of Object.entries(files)) {
    const folder = path.join(directory, "contributions", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "evidence.yaml"), text);
  }
  const decisions = decisionsIn([directory]);
  expect([...decisions.values()]).toEqual([{ accepted: 1, rejected: 0, documents: new Set(["whole"]) }]);
  rmSync(directory, { recursive: true });
});
