import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { askPlanted, type EngineName, oneEngine } from "../../support/engines.ts";
import {
  allOf,
  citations,
  compare,
  mentions,
  plain,
  recommendations,
  sources,
  targets,
  type NodeInSeeds,
} from "../../support/expected.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const text = readFileSync(path.join(root, "seeds/contributions/2016-wgec-canada/text.txt"), "utf8");
/** The text in code points, and where each starts in UTF-16. */
const points = Array.from(text);
const slice = (start: number, end: number) => points.slice(Math.max(0, start), end).join("");

const passagesOf = (contribution: string) =>
  targets(contribution, "HAS_PASSAGE").sort((a, b) => compare(a["number"] as number, b["number"] as number));
const evidenceOf = (passage: NodeInSeeds) =>
  [...mentions, ...citations, ...recommendations]
    .filter((one) => one.passage.id === passage.id && one.n["status"] === "ACCEPTED")
    .sort((a, b) => a.n["start"] - b.n["start"] || a.n["end"] - b.n["end"] || compare(a.n.id, b.n.id))
    .map(({ n }) => n);

async function passages(engine: EngineName, contribution: string, where: object, selection = "id") {
  const query = `query($where: PassageWhere, $key: String!) {
    contribution(key: $key) { passages(first: 100, where: $where) { totalCount nodes { ${selection} } } } }`;
  const { data, errors } = await askPlanted(engine, query, { where, key: contribution.replace("contribution:", "") });
  expect(errors).toBeUndefined();
  return data.contribution.passages as { totalCount: number; nodes: { id: string }[] };
}

interface QuoteOfAnswer {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  startUtf16: number;
  endUtf16: number;
}

function expectVerbatim({ exact, prefix, suffix, start, end, startUtf16, endUtf16 }: QuoteOfAnswer): void {
  expect(exact).toBe(slice(start, end));
  expect(prefix).toBe(slice(start - 32, start));
  expect(suffix).toBe(slice(end, end + 32));
  expect(text.slice(startUtf16, endUtf16)).toBe(exact);
}

const canada = "contribution:wgec-2016/canada";
const cases: [where: object, is: (passage: NodeInSeeds) => boolean][] = [
  [{}, () => true],
  [{ voice: { eq: "QUESTION" } }, (one) => one["voice"] === "QUESTION"],
  [{ voice: { in: ["HEADING", "DISCLAIMER"] } }, (one) => /HEADING|DISCLAIMER/.test(one["voice"] as string)],
  [{ voice: { eq: "QUOTED" } }, () => false],
  [{ number: { from: 3 } }, (one) => (one["number"] as number) >= 3],
  [
    { number: { from: 2, to: 4 }, voice: { eq: "CONTRIBUTOR" } },
    (one) => /[234]$/.test(one.id) && !/\d\d$/.test(one.id) && one["voice"] === "CONTRIBUTOR",
  ],
  [{ number: { from: 4, to: 3 } }, () => false],
  [{ question: { eq: "wgec-2016/1" } }, (one) => one["question"] === "question:wgec-2016/1"],
  [{ question: { in: [] } }, () => false],
  [{ text: { contains: "HUMAN RÌGHTS" } }, (one) => plain(one["text"]).includes("human rights")],
  [{ text: { contains: "" } }, (one) => one["text"] !== null],
  [{ text: { contains: "no such words" } }, () => false],
  [{ text: { contains: "internet " } }, (one) => plain(one["text"]).includes("internet ")],
  [{ text: { contains: " art" } }, (one) => plain(one["text"]).includes(" art")],
  [{ text: { startsWith: " Canada" } }, () => false],
  // It stands there as "**must be open to, and inclusive of**, all stakeholders".
  [{ text: { contains: "inclusive of, all" } }, (one) => plain(one["text"]).includes("inclusive of**, all")],
  [{ text: { contains: "inclusive of**, all" } }, (one) => plain(one["text"]).includes("inclusive of**, all")],
];
const quote = "quote { exact prefix suffix start end startUtf16 endUtf16 }";

describe.each(oneEngine)("passages and quotes on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(cases)("%j finds what the seeds say, in the order of the text", async (where, is) => {
    for (const contribution of [canada, "contribution:wgec-2016/cis-india"]) {
      const expected = passagesOf(contribution)
        .filter(is)
        .map(({ id }) => ({ id }));
      expect(await passages(engine, contribution, where)).toEqual({ totalCount: expected.length, nodes: expected });
    }
  });

  it("each knows the one before, the one after, its question and its evidence in the order of the words", async () => {
    for (const contribution of allOf("Contribution")) {
      const selection =
        "id previous { id } next { id } question { id } contribution { id } evidence(first: 50) { totalCount nodes { id __typename } }";
      const { nodes } = await passages(engine, contribution.id, {}, selection);
      const all = passagesOf(contribution.id);
      const expected = all.map((passage, index) => {
        const evidence = evidenceOf(passage).map(({ id, label }) => ({ id, __typename: label }));
        return {
          id: passage.id,
          previous: index === 0 ? null : { id: all[index - 1]?.id },
          next: index === all.length - 1 ? null : { id: all[index + 1]?.id },
          question: passage["question"] === null ? null : { id: passage["question"] as string },
          contribution: { id: contribution.id },
          evidence: { totalCount: evidence.length, nodes: evidence },
        };
      });
      expect(nodes).toEqual(expected);
    }
  });

  it("evidence can be asked by kind", async () => {
    const selection = "id evidence(first: 50, kinds: [CITATION, RECOMMENDATION]) { nodes { id } }";
    const { nodes } = await passages(engine, canada, {}, selection);
    const expected = passagesOf(canada).map((passage) => ({
      id: passage.id,
      evidence: {
        nodes: evidenceOf(passage)
          .filter(({ label }) => label !== "Mention")
          .map(({ id }) => ({ id })),
      },
    }));
    expect(nodes).toEqual(expected);
  });
});

describe.each(oneEngine)("quotes on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("every quote is the slice of the raw text, with the text around it, in code points and in UTF-16", async () => {
    const { nodes } = await passages(
      engine,
      canada,
      {},
      `start end text evidence(first: 50) { nodes { start end ${quote} } }`,
    );
    const all = nodes as unknown as {
      start: number;
      end: number;
      text: string;
      evidence: { nodes: { quote: QuoteOfAnswer }[] };
    }[];
    for (const { start, end, text: words } of all) expect(words).toBe(slice(start, end));
    const quotes = all.flatMap(({ evidence }) => evidence.nodes.map((one) => one.quote));
    expect(quotes.length).toBeGreaterThan(80);
    quotes.forEach(expectVerbatim);
  });

  it("of texts that are not distributed no word is told, but every place", async () => {
    const silent = allOf("Contribution").filter((one) => one["textStatus"] === "NOT_DISTRIBUTED");
    expect(silent).toHaveLength(4);
    for (const { id } of silent) {
      const { nodes } = await passages(
        engine,
        id,
        {},
        `text evidence(first: 50) { nodes { start end locator ${quote} } }`,
      );
      for (const passage of nodes as unknown as { text: unknown; evidence: { nodes: object[] } }[]) {
        expect(passage.text).toBeNull();
        for (const one of passage.evidence.nodes) {
          expect(one).toMatchObject({
            quote: null,
            start: expect.any(Number),
            end: expect.any(Number),
            locator: expect.stringMatching(/^paragraph \d+$/),
          });
        }
      }
    }
  });

  it("a question lists the passages that answer it", async () => {
    const query = `{ process(key: "wgec-2016") { mandate { key } questions { key number passages(first: 100) { nodes { id } } } } }`;
    const { data } = await askPlanted(engine, query);
    expect(data.process.mandate).toEqual({ key: "ares-70-125/65" });
    expect(data.process.questions.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    for (const { key, passages: answers } of data.process.questions) {
      const expected = sources(`question:${key}`, "ANSWERS", "Passage").map(({ id }) => id);
      expect(answers.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(expected.toSorted());
    }
  });
});
