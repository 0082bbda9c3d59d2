import path from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { commandHere } from "../support/commandHere.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const project = path.join(projectRoot, "test/intake/projects/qualcoder.qdpx");

it("imports a project of a coding program and says what it did; what cannot be read is refused with a sentence", async () => {
  const settings = {
    CONCORDANCE_DATA: await plantedFolder(),
    CONCORDANCE_SEEDS: path.join(projectRoot, "test/exports/trap"),
    LOG_LEVEL: "silent",
  };
  const argv = ["import", project, "--scheme", "concordance", "--accept"];
  const { code, stdout, stderr } = await commandHere(argv, { settings });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.trim().split("\n")).toEqual([
    "a project of t: 2 texts, 93 codings by person:annotator-1, one coder an import",
    "texts that the graph has: 2, new: 0",
    "places found by counting characters: 95",
    "codings that stand in the graph already, of others, and stay as they are: 93",
    "created 0, updated 0, removed 0, unchanged 0",
    expect.stringMatching(/^data version \w+$/),
  ]);
  const refused = await commandHere(["import", fileWith("PK", "x.qdpx"), "--scheme", "concordance"], { settings });
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("is damaged or is not a project") });
}, 120_000);
