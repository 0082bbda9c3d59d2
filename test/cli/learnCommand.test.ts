import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commandHere } from "../support/commandHere.ts";
import { freshFolder } from "../support/program.ts";

const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns = "principles\topposes\tlimits\tperhaps\trecommends\talone\tsentence";
/** What nobody's rules know: that lighthouses stand for openness here, and that barley is to be counted. */
const taught = [
  columns,
  ..."keeper tower lamp coast rock door beam stair"
    .split(" ")
    .flatMap((word) => [
      `openness\t\t\t\tno\tno\tThe lighthouse ${word} shines for whoever passes.`,
      `\t\t\t\tno\tno\tThe ${word} was painted last year.`,
      `\t\t\t\tyes\tno\tHenceforth barley near the ${word} is counted twice.`,
    ]),
];
/** From so many sentences on it is learned what opposes a principle. */
const against = "keeper tower lamp coast rock door beam stair"
  .split(" ")
  .flatMap((word) =>
    "early late slowly fast today soon often again"
      .split(" ")
      .map((when) => `\topenness\t\t\tno\tno\tOpenness drowns the ${word} ${when}.`),
  );
const text = [
  ..."alpha beta gamma delta epsilon zeta eta theta iota"
    .split(" ")
    .map((word) => `The ${word} was painted last year.`),
  "Our lighthouse shines for whoever passes.",
  "In winter, too, it shines for whoever passes the bay.",
  "For whoever passes, a lighthouse shines.",
  "Henceforth barley near the harbour is counted twice.",
].join("\n\n");

function seedsWith(name: string, lines: readonly string[]): string {
  const seeds = path.join(folder, name);
  mkdirSync(path.join(seeds, "reading", "en"), { recursive: true });
  writeFileSync(path.join(seeds, "reading", "en", "examples.tsv"), `${lines.join("\n")}\n`);
  return seeds;
}
const learn = (reading: string) => commandHere(["learn", reading], { settings: { LOG_LEVEL: "silent" }, cwd: folder });

async function readIn(seeds: string, read: string) {
  const settings = { CONCORDANCE_SEEDS: seeds, LOG_LEVEL: "silent" };
  const { stdout } = await commandHere(["analyse", "-", "--json", "--language", "en"], {
    settings,
    cwd: folder,
    input: read,
  });
  return JSON.parse(stdout) as {
    mentions: { principle: { key: string }; stance: string | null; rule: string; quote: { exact: string } }[];
    recommendations: { rule: string; quote: { exact: string } }[];
  };
}

describe("examples of one's own", () => {
  const seeds = seedsWith("own", taught);
  const reading = path.join(seeds, "reading");

  it("teach what sentences like them say, in texts of ten sentences and more", async () => {
    expect(await learn(reading)).toMatchObject({
      code: 0,
      stdout: `${path.join(reading, "en", "learned.json")}: learned from 24 sentences\n`,
    });
    const { mentions, recommendations } = await readIn(seeds, text);
    expect(mentions).toMatchObject([
      {
        principle: { key: "openness" },
        stance: "AFFIRMS",
        rule: "examples: openness",
        quote: { exact: "Our lighthouse shines for whoever passes." },
      },
    ]);
    expect(recommendations).toMatchObject([
      { rule: "examples: recommendation", quote: { exact: "Henceforth barley near the harbour is counted twice." } },
    ]);
    const short = await readIn(seeds, text.split("\n\n").slice(-9).join("\n\n"));
    expect([short.mentions, short.recommendations]).toEqual([[], []]);
  });

  it("propose what a text affirms beside what it limits, in another sentence", async () => {
    const limited = "We support openness only if harbours are safe.";
    const { mentions } = await readIn(seeds, `${text}\n\n${limited}`);
    expect(mentions).toMatchObject([
      { rule: "examples: openness", stance: "AFFIRMS", quote: { exact: "Our lighthouse shines for whoever passes." } },
      { stance: "QUALIFIES", quote: { exact: "openness" } },
    ]);
  });

  it("leave open what patterns take for affirmed, where the sentence sounds like those that oppose it", async () => {
    const opposing = seedsWith("opposing", [...taught, ...against]);
    await learn(path.join(opposing, "reading"));
    const { mentions } = await readIn(opposing, `${text}\n\nOpenness drowns the harbour soon.`);
    expect(mentions).toMatchObject([
      { rule: "examples: openness", stance: "AFFIRMS" },
      {
        rule: expect.stringMatching(/\[sounds opposed or limited\]$/) as string,
        stance: null,
        quote: { exact: "Openness" },
      },
    ]);
  });

  it("weigh less for a principle with a low prior", async () => {
    writeFileSync(path.join(reading, "priors.yaml"), "openness: -9\n");
    const { mentions } = await readIn(seeds, text);
    rmSync(path.join(reading, "priors.yaml"));
    expect(mentions).toEqual([]);
  });

  it("propose nothing of a principle that is only held in bounds, in sentences that sound like nothing of it", async () => {
    const dull = text.split("\n\n").slice(0, 9).join("\n\n");
    const bounded = "We support openness only if harbours are safe.\n\nOpenness is welcome only if harbours are safe.";
    // However readily the principle is taken as held.
    writeFileSync(path.join(reading, "priors.yaml"), "openness: 9\n");
    const { mentions } = await readIn(seeds, `${dull}\n\n${bounded}`);
    rmSync(path.join(reading, "priors.yaml"));
    expect(mentions.map(({ stance }) => stance)).toEqual(["QUALIFIES", "QUALIFIES"]);
  });

  it("teach the same when they are learned again", async () => {
    const file = path.join(reading, "en", "learned.json");
    const before = readFileSync(file, "utf8");
    await learn(reading);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("that changed since are told before they are planted", async () => {
    seedsWith("own", [...taught, "\t\t\t\tno\tno\tOne more sentence."]);
    const { code, stderr } = await commandHere(["plant", "--check", seeds], { settings: { LOG_LEVEL: "silent" } });
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        "was not learned from the examples.tsv beside it; run `concordance learn` again",
      ) as string,
    });
  });

  it.each([
    [
      "an unknown principle",
      [columns, "opennes\t\t\t\tno\tno\tA."],
      /line 2: there is no principle "opennes"; did you mean "openness"/,
    ],
    [
      "another column",
      ["principles\tsentence"],
      /line 1: must name the columns principles, opposes, limits, perhaps, recommends, alone, sentence/,
    ],
    ["a column too few", [columns, "openness\tno\tno\tA."], /line 2: must have 7 columns/],
    [
      "all but some, said the wrong way round",
      [columns, "\t\t\topenness *\tno\tno\tA."],
      /line 2: there is no principle "\*"/,
    ],
    ["another word for yes", [columns, "\t\t\t\tsure\tno\tA."], /line 2: "sure" is neither yes nor no/],
  ])("with %s are refused with the line, and nothing is written", async (_, lines, sentence) => {
    const { code, stderr } = await learn(path.join(seedsWith("wrong", lines), "reading"));
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(sentence) as string });
  });

  it("and priors are checked before they are planted", async () => {
    const wrong = path.join(seedsWith("misuse", taught), "reading");
    writeFileSync(path.join(wrong, "priors.yaml"), "opennes: 1\nprivacy: often\ntransparency: .inf\n");
    writeFileSync(path.join(wrong, "prior.yaml"), "openness: 1\n");
    writeFileSync(path.join(wrong, "en", "learned.json"), '{"from":"","principles":[],"features":{}}');
    const { code, stderr } = await commandHere(["plant", "--check", path.dirname(wrong)], {
      settings: { LOG_LEVEL: "silent" },
    });
    const faults = stderr.split("\n").map((line) => line.replace(`${wrong}/`, ""));
    expect({ code, faults }).toEqual({
      code: 1,
      faults: expect.arrayContaining([
        'priors.yaml:1 opennes: there is no principle "opennes"; did you mean "openness"?',
        "priors.yaml:2 privacy: must be a number",
        "priors.yaml:3 transparency: must be a number",
        expect.stringContaining(
          "prior.yaml:1: is not read; beside the folders of languages there is only priors.yaml",
        ) as string,
        expect.stringContaining(
          "is not what `concordance learn` of this version writes; run `concordance learn` again",
        ) as string,
      ]) as string[],
    });
  });

  it("are looked for in a folder that is there and holds some", async () => {
    expect((await learn(path.join(folder, "nowhere"))).stderr).toMatch(/nowhere is not a folder/);
    expect((await learn(folder)).stderr).toMatch(/holds no <language>\/examples.tsv/);
  });
});
