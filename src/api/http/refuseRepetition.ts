import type { FastifyReply, FastifyRequest } from "fastify";
import { parse } from "graphql";
import { limits } from "../../domain/request/limits.ts";
import { Remembered } from "../../snapshot/Remembered.ts";
import { errorBody } from "./httpFaults.ts";
import { repeatedFields } from "./repeatedFields.ts";

const { maxRepeatedFields } = limits;
/** Longer documents are looked at each time. */
const longestKept = 16_384;
const seen = new Remembered<boolean>(500);

/** Before Apollo, because no validation rule can keep graphql-js from running all of its own. Gives whether the request is answered so. */
export function refuseRepetition({ body, query }: FastifyRequest, reply: FastifyReply): boolean {
  const text: unknown = Object(body ?? query).query;
  if (typeof text !== "string") return false;
  const repeats = text.length > longestKept ? isRepetitive(text) : seen.get(text, () => isRepetitive(text));
  if (!repeats) return false;
  const sentence = `The document asks for the same fields too often: more than ${maxRepeatedFields} times again. Ask for each once.`;
  void reply.code(400).send(errorBody("GRAPHQL_VALIDATION_FAILED", sentence));
  return true;
}

/** Not what is no document: Apollo says what is wrong with it. */
function isRepetitive(text: string): boolean {
  try {
    const document = parse(text, { maxTokens: limits.maxTokens, noLocation: true });
    return repeatedFields(document, maxRepeatedFields) > maxRepeatedFields;
  } catch {
    return false;
  }
}
