// Records the answers anew: run it when an answer was changed on purpose, and read the difference before it is kept.
// npx vitest run --mode record recorded/record
import { lexicographicSortSchema } from "graphql";
import { expect, it } from "vitest";
import { askableOf, askedIn } from "../support/askedIn.ts";
import { isWithinLimits, shapesThatAskAll, words } from "../support/documentsThatAskAll.ts";
import { DocumentWriter, type WrittenDocument } from "../support/DocumentWriter.ts";
import { askPlanted, type EngineName, engines, schema } from "../support/engines.ts";
import { writeGzipped } from "../support/gzipped.ts";
import { randomOf } from "../support/random.ts";
import { answersFile, namesApart, recordable, type RecordedAnswer, withoutField } from "./RecordedAnswer.ts";

const documents = 300;
const shapesInAll = 90;
/** Most random documents find little: of so many of a shape the one that finds most is recorded. */
const candidates = 8;
/** The last documents are taken as they come, with what is refused or finds nothing. */
const takenAsTheyCome = 60;
const mostTries = 200;
/** Rows come in random order each time: what is answered by chance shows. */
const timesAnEngine = 3;

type Asked = RecordedAnswer & Pick<WrittenDocument, "cursors">;

async function answered(engine: EngineName, { query, variables }: Pick<WrittenDocument, "query" | "variables">) {
  return { query, variables, ...recordable(await askPlanted(engine, query, variables)) };
}

/** The fullest answer to some documents of a shape, as the embedded engine gives it; none that was recorded before. */
async function fullest(writer: DocumentWriter, shape: number, many: number, recorded: ReadonlySet<string>) {
  const found: Asked[] = [];
  for (let attempt = 0; attempt < mostTries && found.length < many; attempt += 1) {
    const written = writer.write(shape);
    const query = namesApart(schema, written.query);
    if (!isWithinLimits({ ...written, query })) continue;
    const answer = { ...(await answered("embedded", { ...written, query })), cursors: written.cursors };
    if (!recorded.has(documentOf(answer)) && (await isOneRefusalAtMost(answer))) found.push(answer);
  }
  const length = ({ data }: Asked) => JSON.stringify(data).length;
  return found.sort((a, b) => length(b) - length(a))[0];
}

function documentOf({ query, variables }: RecordedAnswer): string {
  return JSON.stringify([query, variables]);
}

/** Of two refusals that each end the answer either may be told: then the answer says nothing about the program. */
async function isOneRefusalAtMost({ query, variables, refused }: Asked): Promise<boolean> {
  const field = refused[0]?.path[0];
  if (field === undefined) return refused.length === 0;
  const { refused: others } = await answered("embedded", { query: withoutField(query, String(field)), variables });
  return others.length === 0;
}

async function expectAlike(asked: RecordedAnswer): Promise<RecordedAnswer> {
  const { query, variables, data, refused } = asked;
  const first = { query, variables, data, refused };
  for (const engine of engines) {
    for (let time = 0; time < timesAnEngine; time += 1) expect(await answered(engine, asked)).toEqual(first);
  }
  return first;
}

function expectAllAsked(recorded: readonly RecordedAnswer[]): void {
  const asked = new Set(recorded.flatMap(({ query }) => [...askedIn(schema, query)]));
  const neverAsked = askableOf(schema).filter((coordinate) => !asked.has(coordinate));
  expect(neverAsked.filter((coordinate) => !/\((after|before):\)$/.test(coordinate))).toEqual([]);
}

it(`records ${documents} answers on which both engines agree`, { timeout: 1_800_000 }, async () => {
  expect(engines).toEqual(["embedded", "neo4j"]);
  const { shapes } = shapesThatAskAll(shapesInAll);
  const [first, writer] = [
    new DocumentWriter(lexicographicSortSchema(schema), randomOf(1), words),
    new DocumentWriter(lexicographicSortSchema(schema), randomOf(2), words),
  ];
  const recorded = new Map<string, RecordedAnswer>();
  for (let turn = 0; recorded.size < documents; turn += 1) {
    // A cursor changes what else a shape asks: each is written once without any, and all are learned for later.
    const by = turn < shapes.length ? first : writer;
    const many = recorded.size < documents - takenAsTheyCome ? candidates : 1;
    const asked = await fullest(by, shapes[turn % shapes.length]!, many, new Set(recorded.keys()));
    if (asked === undefined) continue;
    recorded.set(documentOf(asked), await expectAlike(asked));
    writer.learn(asked.data, asked.cursors);
  }
  const answers = [...recorded.values()];
  expectAllAsked(answers);
  const bytes = writeGzipped(answersFile, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
  const refused = answers.filter((answer) => answer.refused.length > 0).length;
  const withCursor = answers.filter(({ query }) => /\b(after|before):/.test(query)).length;
  console.log(`${answers.length} answers, ${refused} refused, ${withCursor} with cursors, ${bytes} bytes`);
});
