import type { FastifyReply, FastifyRequest } from "fastify";
import { parse } from "graphql";
import { limits } from "../../domain/request/limits.ts";
import { Remembered } from "../../snapshot/Remembered.ts";
import { fragmentInItself } from "./fragmentInItself.ts";
import { errorBody } from "./httpFaults.ts";
import { repeatedFields } from "./repeatedFields.ts";

const { maxRepeatedFields } = limits;
/** Longer documents are looked at each time. */
const longestKept = 16_384;
const longestName = 60;
const seen = new Remembered<string>(500);

/** Before Apollo, because no validation rule can keep graphql-js from running all of its own. Gives whether the request is answered so. */
export function refuseRepetition({ body, query }: FastifyRequest, reply: FastifyReply): boolean {
  const text: unknown = Object(body ?? query).query;
  if (typeof text !== "string") return false;
  const sentence = text.length > longestKept ? repetitionIn(text) : seen.get(text, () => repetitionIn(text));
  if (sentence === "") return false;
  void reply.code(400).send(errorBody("GRAPHQL_VALIDATION_FAILED", sentence));
  return true;
}

/** Says it in a sentence; nothing of what is no document: Apollo says what is wrong with it. */
function repetitionIn(text: string): string {
  try {
    const document = parse(text, { maxTokens: limits.maxTokens, noLocation: true });
    const circular = fragmentInItself(document);
    if (circular !== undefined) return `The fragment "${circular.slice(0, longestName)}" spreads itself.`;
    if (repeatedFields(document, maxRepeatedFields) <= maxRepeatedFields) return "";
    return `The document asks for the same fields too often: more than ${maxRepeatedFields} times again. Ask for each once.`;
  } catch {
    return "";
  }
}
