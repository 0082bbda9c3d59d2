import { lexicographicSortSchema, parse, specifiedRules, validate } from "graphql";
import { costOf } from "../../src/api/graphql/schema/costOf.ts";
import { unknownReach } from "../../src/api/graphql/schema/reachIn.ts";
import { limitsRule } from "../../src/api/graphql/schema/limitsRule.ts";
import { askableOf, askedIn } from "./askedIn.ts";
import { schema } from "./engines.ts";
import { DocumentWriter, type WrittenDocument } from "./DocumentWriter.ts";
import { randomOf } from "./random.ts";

const principles = ["privacy", "human-rights", "freedom-of-expression", "openness", "transparency", "opennes"];
const instruments = ["udhr", "iccpr", "tunis-agenda", "sdgs", "wgec", "nothing"];
const contributors = ["canada", "sweden", "microsoft", "france", "atlantis"];
const contributions = ["wgec-2016/canada", "wgec-2016/cis-india", "netmundial-2014/sweden"];
/** Words that the product's seeds answer, and some that they do not know. */
export const words = {
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
const mostCost = 3_000;
const mostShapes = 10_000;

/** Valid, and within what a request may ask. */
export function isWithinLimits({ query, variables }: Pick<WrittenDocument, "query" | "variables">): boolean {
  const document = parse(query);
  // Under an interface a name may mean two types at once; such shapes are left out.
  const isValid = validate(schema, document, [...specifiedRules, limitsRule]).length === 0;
  return isValid && costOf(schema, document, undefined, variables, unknownReach) < mostCost;
}

/**
 * So few shapes ask everything only if they are chosen: each next one asks much for its size that none before it asked. To write the ones to
 * choose from takes longest, so that more are written only where these do not ask everything.
 */
export function shapesThatAskAll(count: number, candidateShapes = 4_000): { shapes: number[]; asked: Set<string> } {
  // In an order of its own: that of the classes depends on which file is loaded first.
  const writer = new DocumentWriter(lexicographicSortSchema(schema), randomOf(1), words);
  const candidates = Array.from({ length: candidateShapes }, (_none, shape): Candidate => {
    const document = writer.write(shape);
    return { shape, document, news: document.asked.size };
  });
  const askers = askersIn(candidates);
  const left = new Set(candidates);
  const shapes: number[] = [];
  const told = new Set<string>();
  const asked = new Set<string>();
  while (shapes.length < count) {
    const best = worthMost(left);
    left.delete(best);
    // Looking at this takes longest, so only what would be chosen is looked at.
    if (!isWithinLimits(best.document)) continue;
    shapes.push(best.shape);
    // What the writer tells chooses; what the document says counts.
    for (const coordinate of askedIn(schema, best.document.query)) asked.add(coordinate);
    for (const coordinate of best.document.asked) {
      if (told.has(coordinate)) continue;
      told.add(coordinate);
      for (const asker of askers.get(coordinate)!) asker.news -= 1;
    }
  }
  const isAsked = (coordinate: string) => asked.has(coordinate) || /\((after|before):\)$/.test(coordinate);
  if (candidateShapes >= mostShapes || askableOf(schema).every(isAsked)) return { shapes, asked };
  return shapesThatAskAll(count, Math.min(2 * candidateShapes, mostShapes));
}

interface Candidate {
  shape: number;
  document: WrittenDocument;
  /** How many of the things that it asks no shape chosen before asked. */
  news: number;
}

/** By coordinate those that ask it. */
function askersIn(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const askers = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const coordinate of candidate.document.asked) {
      const others = askers.get(coordinate) ?? [];
      others.push(candidate);
      askers.set(coordinate, others);
    }
  return askers;
}

/** The first of those that are worth most. */
function worthMost(candidates: Iterable<Candidate>): Candidate {
  let best: Candidate | undefined;
  let most = -1;
  for (const candidate of candidates) {
    const worth = candidate.news / (10 + candidate.document.asked.size);
    if (worth > most) [best, most] = [candidate, worth];
  }
  return best!;
}
