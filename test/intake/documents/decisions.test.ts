import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { canada, edit, fileWith, ingested, newFolder, norwayIn, removeFolders } from "./ingested.ts";

removeFolders();

const decide = (file: string) =>
  edit(file, (yaml) => {
    let count = 0;
    const statuses = ["ACCEPTED", "REJECTED"];
    return yaml.replace(/status: PROPOSED/g, (status) => (count < 2 ? `status: ${statuses[count++]}` : status));
  });
const decided = async (out: string) => {
  const { mentions } = await norwayIn(out);
  return mentions.filter(({ status }) => status !== "PROPOSED").map(({ status, exact }) => `${status} ${exact}`);
};

describe("decisions of a person", () => {
  it("stay when the paper is ingested again", async () => {
    const out = newFolder();
    const { evidence } = await ingested(out);
    const before = decide(evidence);
    const { changed } = await ingested(out);
    expect([changed, readFileSync(evidence, "utf8") === before]).toEqual([false, true]);
    expect(await decided(out)).toHaveLength(2);
  });

  it("move along when the text was corrected", async () => {
    const out = newFolder();
    const { evidence } = await ingested(out);
    decide(evidence);
    const before = await decided(out);
    const { changed, lost } = await ingested(out, fileWith(`🌍 A line that was missing.\n\n${canada}`));
    expect([changed, lost, await decided(out)]).toEqual([true, [], before]);
  });

  it("that no longer fit are named, and the old file is kept", async () => {
    const out = newFolder();
    const { evidence } = await ingested(out);
    decide(evidence);
    const [first = ""] = (await decided(out)).map((line) => line.replace(/^\w+ /, ""));
    const { lost } = await ingested(out, fileWith(canada.replace(first, "other things")));
    expect(lost).toEqual([first]);
    expect(await decided(out)).toHaveLength(1);
    expect(readFileSync(`${evidence}.before`, "utf8")).toContain(first);
  });
});

describe("decisions that were changed by hand", () => {
  it("are not guessed where the text beside them was changed by hand", async () => {
    const out = newFolder();
    const { folder } = await ingested(out);
    edit(path.join(folder, "text.txt"), (text) => `${text} More.`);
    await expect(ingested(out)).rejects.toThrow(/text.txt is not the text that was coded; bring that one back/);
  });

  it("on shorter words are not asked for again", async () => {
    const out = newFolder();
    const { evidence } = await ingested(out);
    const mentions = (await norwayIn(out)).mentions.length;
    edit(evidence, (yaml) =>
      yaml.replace(
        "start: 875\n    end: 905\n    exact: open, free and secure Internet\n    status: PROPOSED",
        "start: 875\n    end: 879\n    exact: open\n    status: ACCEPTED",
      ),
    );
    await ingested(out);
    expect(await decided(out)).toEqual(["ACCEPTED open"]);
    expect((await norwayIn(out)).mentions).toHaveLength(mentions);
  });
});
