import { lexicographicSortSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { askableOf } from "../../support/askedIn.ts";
import { isWithinLimits, shapesThatAskAll, words } from "../../support/documentsThatAskAll.ts";
import { type Answer, askPlanted, engines, schema } from "../../support/engines.ts";
import { DocumentWriter, type WrittenDocument } from "../../support/DocumentWriter.ts";
import { type Random, randomOf } from "../../support/random.ts";

const usual = ["BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"];
/** What costs too much has tests of its own: few of these documents do. */
const codes = [...usual, "QUERY_TOO_COSTLY"];
/** What the engines say alike: all but their own name, and how long ago each looked. (Of two refused fields that each end the answer, either may be told.) */
function comparable({ data }: Answer): string {
  return JSON.stringify(data, (key, value: unknown) => (["engine", "snapshotAgeMs"].includes(key) ? "" : value));
}

const sorted = lexicographicSortSchema(schema);
const rounds = [0, 1, 2, 3, 4];
const shapesARound = 18;
/** `npm run test:long` asks thirty times as many. */
const isLong = process.env.TEST_LONG !== undefined;
const documentsAShape = isLong ? 125 : 4;
const brokenDocuments = isLong ? 2_000 : 150;
const documentsARound = isLong ? 2_000 : 64;

describe("random documents", () => {
  const { shapes, asked: askedByAll } = shapesThatAskAll(rounds.length * shapesARound);

  it("ask every field with every argument; cursors come from answers", () => {
    const neverAsked = askableOf(schema).filter((coordinate) => !askedByAll.has(coordinate));
    expect(neverAsked.filter((coordinate) => !/\((after|before):\)$/.test(coordinate))).toEqual([]);
  });

  it.each(rounds)(
    "are answered without a fault, byte by byte alike on all engines: round %i",
    async (round) => {
      const writer = new DocumentWriter(sorted, randomOf(round), words);
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
    isLong ? 600_000 : 120_000,
  );

  it("that are broken are refused with a code of the contract, or answered", async () => {
    const random = randomOf(500);
    const writer = new DocumentWriter(sorted, random, words);
    const seen = new Set<string>();
    for (let shape = 0; shape < brokenDocuments; shape += 1) {
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
    expect([...seen]).toEqual(expect.arrayContaining(usual));
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
