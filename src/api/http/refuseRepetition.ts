import type { FastifyReply, FastifyRequest } from "fastify";
import { type DocumentNode, parse } from "graphql";
import { limits } from "../../domain/request/limits.ts";
import { errorBody } from "./httpFaults.ts";
import { repeatedFields } from "./repeatedFields.ts";

/** A hook before Apollo, because no validation rule can keep graphql-js from running all of its own. */
export async function refuseRepetition(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const document = documentOf(request);
  const { maxRepeatedFields } = limits;
  if (document === undefined || repeatedFields(document, maxRepeatedFields) <= maxRepeatedFields) return;
  const sentence = `The document asks for the same fields too often: more than ${maxRepeatedFields} times again. Ask for each once.`;
  await reply.code(400).send(errorBody("GRAPHQL_VALIDATION_FAILED", sentence));
}

/** Undefined for what is no document: Apollo says what is wrong with it. */
function documentOf({ body, query }: FastifyRequest): DocumentNode | undefined {
  const text: unknown = Object(body ?? query).query;
  if (typeof text !== "string") return undefined;
  try {
    return parse(text, { maxTokens: limits.maxTokens, noLocation: true });
  } catch {
    return undefined;
  }
}
