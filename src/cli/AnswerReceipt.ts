import type { FormattedExecutionResult } from "graphql";
import { productVersion } from "../domain/service/productVersion.ts";
import { hashInOrder, inOrder } from "../text/hashInOrder.ts";
import { differencesIn } from "./differencesIn.ts";

/** What was asked and what came, so that anybody can ask again and compare: numbers of a paper, a year later. */
export interface AnswerReceipt {
  /** The form of this file. */
  receipt: 1;
  program: string;
  query: string;
  variables: Record<string, unknown>;
  /** SHA-256 of both, by which a text can name what was asked; receipts of earlier versions lack it. */
  question?: string;
  dataVersion: string;
  /** SHA-256 of the answer's data, as JSON with the names of each object in order. */
  answer: string;
  /** The same of each field of the question, so that a comparison can say which differ. */
  fields: Record<string, string>;
  /** The answer itself, unless it is long: a comparison then says what differs in a field. */
  data?: unknown;
}

/** Of an answer that a receipt holds, as JSON in UTF-16 units. */
const mostData = 200_000;
/** Of places that a comparison names. */
const mostPlaces = 20;

/** Throws an Error with a sentence where there is no whole answer to vouch for. */
export function receiptOf(
  query: string,
  variables: Record<string, unknown>,
  answered: FormattedExecutionResult,
): AnswerReceipt {
  const { data, errors, extensions } = answered;
  if (errors !== undefined || data === null || data === undefined)
    throw new Error("An answer with errors gets no receipt. Correct the question first.");
  const fields = Object.entries(data).map(([name, value]) => [name, hashInOrder(value)] as const);
  return {
    receipt: 1,
    program: productVersion,
    query,
    variables,
    question: hashInOrder({ query, variables }),
    dataVersion: (extensions as { dataVersion: string }).dataVersion,
    answer: hashInOrder(data),
    fields: Object.fromEntries(fields),
    ...(JSON.stringify(data).length <= mostData && { data: inOrder(data) }),
  };
}

/** A receipt as its file says it. Throws an Error with a sentence where it is none. */
export function receiptIn(file: string, text: string): AnswerReceipt {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const { receipt, query, variables, dataVersion, answer, fields, program } = Object(value) as Partial<AnswerReceipt>;
  const words = [query, dataVersion, answer, program];
  const isWhole =
    receipt === 1 && words.every((one) => typeof one === "string") && isRecord(variables) && isRecord(fields);
  if (!isWhole)
    throw new Error(`${file} is not a receipt. Write one with concordance ask <question> --receipt <file>.`);
  refuseChanged(file, value as AnswerReceipt);
  return value as AnswerReceipt;
}

/** Throws an Error with a sentence where what stands in a receipt is not what its hashes are of. */
function refuseChanged(file: string, { query, variables, question, data, answer }: AnswerReceipt): void {
  const hashed = [
    ["answer", data, answer],
    ["question", question && { query, variables }, question],
  ] as const;
  const changed = hashed.filter(([, value, hash]) => value !== undefined && hashInOrder(value) !== hash);
  if (changed.length === 0) return;
  throw new Error(
    `${file} was changed: the ${changed.map(([name]) => name).join(" and the ")} in it has another hash than the one beside it. Bring back the receipt.`,
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What differs between two answers to one question, a sentence a line; empty where they are the same. */
export function differencesOf(before: AnswerReceipt, now: AnswerReceipt): string[] {
  if (before.answer === now.answer) return [];
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(now.fields)])];
  const differing = names.filter((name) => before.fields[name] !== now.fields[name]);
  return [
    `the answer differs in ${differing.join(", ") || "its fields"}`,
    ...placesOf(before, now),
    ...(before.dataVersion === now.dataVersion
      ? ["the data are the same"]
      : [`the data are others: version ${before.dataVersion} then, ${now.dataVersion} now`]),
    ...(before.program === now.program ? [] : [`the program is another: ${before.program} then, ${now.program} now`]),
  ];
}

function placesOf(before: AnswerReceipt, now: AnswerReceipt): string[] {
  if (before.data === undefined || now.data === undefined) return [];
  const places = [...differencesIn(before.data, now.data)].map((place) => `  ${place}`);
  const rest = places.length - mostPlaces;
  return rest > 0 ? [...places.slice(0, mostPlaces), `  and ${rest} more`] : places;
}
