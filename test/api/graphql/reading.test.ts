import { readFileSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { ask } from "../../../src/api/graphql/ask.ts";
import { type Answer, apollo, askPlanted, type EngineName, oneEngine, plantedGraph } from "../../support/engines.ts";

const canada = readFileSync(path.join(productSeeds, "contributions/2016-wgec-canada/text.txt"), "utf8");
const resolve = `query ($text: String!) { resolveCitation(text: $text) {
  exact start end status rangeText unknownProvisions instrument { key } candidates { key } provisions { expanded provision { key label } }
} }`;
const analyse = `query ($text: String!, $language: String, $process: String) {
  analyse(text: $text, language: $language, process: $process) {
    sha256 length language
    passages { number voice start end questionNumber }
    mentions { passage quote { exact start end } principle { key } stance explicit confidence rule }
    citations { passage quote { exact start end prefix } status instrument { key } provisions { expanded provision { key } } confidence rule }
    recommendations { passage quote { exact start end } strength cueWords addressee action confidence rule }
  }
}`;

type Quoted = { passage: number; quote: { exact: string; start: number; end: number } };

describe.each(oneEngine)("on %s, names in free text", (engine) => {
  it("are resolved to instruments and provisions, ranges with what stands between their ends", async () => {
    const { data, errors } = await askPlanted(engine, resolve, { text: "😀 see paragraphs 69-71 of the Tunis Agenda" });
    expect(errors).toBeUndefined();
    expect(data.resolveCitation).toEqual([
      {
        exact: "paragraphs 69-71 of the Tunis Agenda",
        start: 6,
        end: 42,
        status: "RESOLVED",
        rangeText: "paragraphs 69-71",
        unknownProvisions: [],
        instrument: { key: "tunis-agenda" },
        candidates: [{ key: "tunis-agenda" }],
        provisions: [69, 70, 71].map((number) => ({
          expanded: number === 70,
          provision: { key: `tunis-agenda/${number}`, label: `paragraph ${number}` },
        })),
      },
    ]);
  });

  it("that say a provision which is not there are told, never dropped", async () => {
    const { data } = await askPlanted(engine, resolve, { text: "article 31 of the UDHR" });
    expect(data.resolveCitation).toMatchObject([
      { status: "UNKNOWN_PROVISION", instrument: { key: "udhr" }, provisions: [], unknownProvisions: ["31"] },
    ]);
  });

  it("that the graph does not know are told as unknown", async () => {
    const { data } = await askPlanted(engine, resolve, { text: "as resolution A/RES/99/999 says" });
    expect(data.resolveCitation).toMatchObject([{ status: "UNKNOWN", instrument: null, candidates: [] }]);
  });
});

const readCanada = async (engine: EngineName) =>
  (await askPlanted(engine, analyse, { text: canada, process: "wgec-2016" })).data.analyse;

describe.each(oneEngine)("on %s, a text", (engine) => {
  it("is read into passages, mentions, citations and recommendations whose quotes equal their slices", async () => {
    const analysis = await readCanada(engine);
    const points = Array.from(canada);
    const { sha256, length, language } = analysis;
    expect({ sha256, length, language }).toEqual({
      sha256: "267b184517d531b092d2055ed32653802d4eab4a08b3f791e2362faf89266035",
      length: 6593,
      language: "en",
    });
    const quoted: Quoted[] = [...analysis.mentions, ...analysis.citations, ...analysis.recommendations];
    expect(quoted.length).toBeGreaterThan(30);
    for (const { quote } of quoted) expect(points.slice(quote.start, quote.end).join("")).toBe(quote.exact);
  });

  it("gives the Tunis Agenda's paragraphs 69-71 to the question that names them", async () => {
    const { citations, passages } = await readCanada(engine);
    const tunis = citations.find(
      (one: { instrument: { key: string } | null }) => one.instrument?.key === "tunis-agenda",
    );
    expect(tunis.provisions.map((one: { provision: { key: string } }) => one.provision.key)).toEqual([
      "tunis-agenda/69",
      "tunis-agenda/70",
      "tunis-agenda/71",
    ]);
    const voices = citations
      .filter((one: { instrument: { key: string } | null }) => one.instrument?.key === "tunis-agenda")
      .map(({ passage }: Quoted) => passages[passage - 1].voice);
    expect(voices).toEqual(["QUESTION"]);
  });
});

describe.each(oneEngine)("on %s, a text", (engine) => {
  it.each([
    ["a NUL", { text: "a\0b" }, /^The text holds a NUL character at position 1/],
    ["a lone surrogate", { text: "a\uD83D" }, /^The text holds half of a character/],
    [
      "more than 100,000 characters",
      { text: "a ".repeat(50_001) },
      /has 100002 characters, and at most 100000 are read/,
    ],
    [
      "a process that is not there",
      { text: "a", process: "wgec-2061" },
      /no process "wgec-2061"; did you mean "wgec-2016"/,
    ],
    ["a language that is none", { text: "a", language: "../en" }, /not a BCP 47 tag/],
    ["more readings than any text of people", { text: "UDHR ".repeat(6_000) }, /holds 6\d\d\d passages and readings/],
  ])("with %s is refused with a sentence", async (_, variables, sentence) => {
    const { errors } = await askPlanted(engine, analyse, variables);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(sentence), extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });

  it("of 100,000 characters keeps nobody waiting", async () => {
    await readCanada(engine);
    const text = canada.repeat(16).slice(0, 100_000);
    // The least of three: on a busy machine the test itself is kept waiting now and then.
    const longestMs: number[] = [];
    for (let round = 0; round < 3; round++) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const { data } = await askPlanted(engine, analyse, { text });
      delay.disable();
      expect(data.analyse.mentions.length).toBeGreaterThan(500);
      longestMs.push(delay.max / 1e6);
    }
    expect(Math.min(...longestMs)).toBeLessThan(100);
  });
});

it.each([
  [resolve, "Article 19 UDHR, ".repeat(50)],
  [analyse, canada],
])(
  "reading ends with TIMEOUT when the time of its request is over, not when that of another would be",
  async (query, text) => {
    const graph = await plantedGraph("embedded");
    await askPlanted("embedded", resolve, { text });
    const { errors } = (await ask(apollo, graph, { query, variables: { text } }, 1)) as Answer;
    expect(errors).toMatchObject([{ extensions: { code: "TIMEOUT" } }]);
  },
);
