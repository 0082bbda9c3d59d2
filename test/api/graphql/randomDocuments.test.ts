import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { costOf } from "../../../src/api/graphql/schema/costOf.ts";
import { limitsRule } from "../../../src/api/graphql/schema/limitsRule.ts";
import { askableOf, askedIn } from "../../support/askedIn.ts";
import { type Answer, askPlanted, engines, schema } from "../../support/engines.ts";
import { DocumentWriter, type WrittenDocument } from "../../support/DocumentWriter.ts";
import { type Random, randomOf } from "../../support/random.ts";

const principles = ["privacy", "human-rights", "freedom-of-expression", "openness", "transparency", "opennes"];
const instruments = ["udhr", "iccpr", "tunis-agenda", "sdgs", "wgec", "nothing"];
const contributors = ["canada", "sweden", "microsoft", "france", "atlantis"];
const contributions = ["wgec-2016/canada", "wgec-2016/cis-india", "netmundial-2014/sweden"];
const words = {
  id: [
    "contributor:canada",
    "instrument:udhr",
    "principle:privacy",
    "provision:udhr/19",
    "passage:wgec-2016/canada/7",
    "process:wgec-2016",
    "contributor:atlantis",
    "nothing",
    "constructor:a",
  ],
  a: ["contributor:canada", "contributor:sweden", "contribution:netmundial-2014/sweden", "instrument:udhr", "nothing"],
  b: ["contributor:microsoft", "contributor:sweden", "contribution:wgec-2016/canada", "instrument:iccpr"],
  to: ["contributor:canada", "contribution:wgec-2016/canada", "instrument:udhr", "contributor:france"],
  seeds: ["contributor:canada", "principle:openness", "instrument:udhr", "x:y"],
  text: ["article 19 of the UDHR", "paras. 35, 36 and 61 of the Tunis Agenda", "SDG 9", "", "We must protect privacy."],
  ids: [
    "contributor:canada",
    "instrument:iccpr",
    "provision:sdgs/9/9.c",
    "question:wgec-2016/1",
    "scheme:concordance",
    ":",
    "x:y",
  ],
  key: [
    ...contributors,
    ...instruments,
    ...principles,
    ...contributions,
    "concordance",
    "wgec-2016",
    "udhr/19",
    "sdgs/9/9.c",
  ],
  principle: principles,
  holds: principles,
  enshrines: principles,
  advances: principles,
  instrument: instruments,
  invokes: instruments,
  partyTo: instruments,
  enshrinedIn: instruments,
  contributor: contributors,
  heldBy: contributors,
  citedBy: contributors,
  contribution: contributions,
  process: ["wgec-2016", "netmundial-2014", "x"],
  scheme: ["concordance", "x"],
  provision: ["udhr/19", "tunis-agenda/69", "sdgs/9/9.c", "x"],
  question: ["wgec-2016/1", "wgec-2016/2"],
  language: ["en", "fr", "es", "xx", "constructor", ""],
  words: ["privacy", "human rights", '"human rights"', "privacy -rights", "égalité", "-", "", "\u0000", "article 19"],
  any: ["a", "É", "right", "the", "", "\n", "'", '"', "\\", "$x", "\u{1F600}", "\u0000", "un"],
};
const codes = ["BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "QUERY_TOO_COSTLY"];
const mostCost = 3_000;

function isWithinLimits({ query, variables }: WrittenDocument): boolean {
  const document = parse(query);
  // Under an interface a name may mean two types at once; such shapes are left out.
  if (validate(schema, document).length > 0) return false;
  return (
    validate(schema, document, [limitsRule]).length === 0 && costOf(schema, document, undefined, variables) < mostCost
  );
}

/** What the engines say alike: all but their own name. (Of two refused fields that each end the answer, either may be told.) */
function comparable({ data }: Answer): string {
  return JSON.stringify(data, (key, value: unknown) => (key === "engine" ? "" : value));
}

const rounds = [0, 1, 2, 3, 4];
const shapesARound = 16;
/** `npm run test:long` asks five times as many. */
const times = process.env.TEST_LONG === undefined ? 1 : 5;
const documentsAShape = 27 * times;
const documentsARound = 400 * times;

/** So few shapes ask everything only if they are chosen: each next one asks much for its size that none before it asked. */
function shapesThatAskAll(): { shapes: number[]; asked: Set<string> } {
  const writer = new DocumentWriter(schema, randomOf(1), words);
  const candidates = new Map<number, Set<string>>();
  for (let shape = 0; shape < 3_000; shape += 1) {
    const document = writer.write(shape);
    if (isWithinLimits(document)) candidates.set(shape, askedIn(schema, document.query));
  }
  const shapes: number[] = [];
  const asked = new Set<string>();
  while (shapes.length < rounds.length * shapesARound) {
    const worths = [...candidates].map(([shape, coordinates]) => {
      const news = [...coordinates].filter((coordinate) => !asked.has(coordinate));
      return { shape, worth: news.length / (10 + coordinates.size) };
    });
    const { shape } = worths.reduce((best, other) => (other.worth > best.worth ? other : best));
    shapes.push(shape);
    candidates.get(shape)?.forEach((coordinate) => asked.add(coordinate));
    candidates.delete(shape);
  }
  return { shapes, asked };
}

describe("random documents", () => {
  const { shapes, asked: askedByAll } = shapesThatAskAll();

  it("ask every field with every argument; cursors come from answers", () => {
    const neverAsked = askableOf(schema).filter((coordinate) => !askedByAll.has(coordinate));
    expect(neverAsked.filter((coordinate) => !/\((after|before):\)$/.test(coordinate))).toEqual([]);
  });

  it.each(rounds)(
    "are answered without a fault, byte by byte alike on all engines: round %i",
    async (round) => {
      const writer = new DocumentWriter(schema, randomOf(round), words);
      let asked = 0;
      for (const shape of shapes.slice(round * shapesARound, (round + 1) * shapesARound)) {
        for (let count = 0; count < documentsAShape;) {
          const document = writer.write(shape);
          count += 1;
          if (!isWithinLimits(document)) continue;
          await expectAlike(document, writer);
          asked += 1;
        }
      }
      expect(asked).toBeGreaterThanOrEqual(documentsARound);
    },
    120_000 * times,
  );

  it("that are broken are refused with a code of the contract, or answered", async () => {
    const random = randomOf(500);
    const writer = new DocumentWriter(schema, random, words);
    const seen = new Set<string>();
    for (let shape = 0; shape < 500; shape += 1) {
      const { query, variables } = broken(writer.write(shape), random);
      const { errors = [] } = await askPlanted("embedded", query, variables);
      for (const { message, extensions } of errors) {
        if (!codes.includes(extensions.code))
          throw new Error(`${message}
${query}
${JSON.stringify(variables)}`);
        seen.add(extensions.code);
      }
    }
    expect([...seen].sort()).toEqual(codes);
  }, 60_000);
});

async function expectAlike(document: WrittenDocument, writer: DocumentWriter): Promise<void> {
  const { query, variables, cursors } = document;
  const answers = await Promise.all(engines.map((engine) => askPlanted(engine, query, variables)));
  const told = `${query}\n${JSON.stringify(variables)}`;
  // Valid by the schema, and yet some ask for what cannot be (an unknown id, a contributor against itself): told with a code.
  for (const { errors = [] } of answers) {
    const faults = errors.filter(({ extensions }) => !codes.includes(extensions.code));
    expect({ told, faults }).toEqual({ told, faults: [] });
  }
  const [first, ...others] = answers.map(comparable);
  for (const data of others) expect({ told, data }).toEqual({ told, data: first });
  writer.learn(answers[0]?.data, cursors);
}

const pieces = [
  "{",
  "}",
  "(",
  ")",
  "...",
  "$",
  ":",
  "!",
  '"',
  "first: 1000",
  "first: -1",
  "where: 7",
  "nothing",
  "\u0000",
  "@skip",
  "null",
  "é",
];
const wrong = [null, -1, 1e300, "", "x".repeat(2_000), [], {}, { any: { all: 1 } }, [[["x"]]], true, "\ud800"];

/** A document with something wrong in its text or its variables. */
function broken(
  { query, variables }: WrittenDocument,
  random: Random,
): { query: string; variables: Record<string, unknown> } {
  const at = random.below(query.length);
  const piece = random.one(pieces) ?? "";
  const kind = random.below(6);
  if (kind === 0) return { query: query.slice(0, at) + query.slice(at + 1 + random.below(20)), variables };
  if (kind === 1) return { query: query.slice(0, at) + piece + query.slice(at), variables };
  if (kind === 2) return { query: query.replace(/\bfirst: \d+/, "first: 1000"), variables };
  if (kind === 3) return { query: query.replace(/\b(first|last): \d+/g, "$1: 90"), variables };
  if (kind === 4)
    return {
      query: Buffer.from(query)
        .toString("base64")
        .slice(0, at + 1),
      variables,
    };
  return { query, variables: Object.fromEntries(Object.keys(variables).map((name) => [name, random.one(wrong)])) };
}
