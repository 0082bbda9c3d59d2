import type { FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "./httpFaults.ts";

/** No document takes variables that are nested so deep. */
const mostLevels = 100;

/** Before the body is read on: what reads it level by level runs out of stack at some thousands. Gives whether the request is answered so. */
export function refuseDeepBodies({ body }: Pick<FastifyRequest, "body">, reply: FastifyReply): boolean {
  if (!isDeeper(body, mostLevels)) return false;
  const sentence = `The body is nested deeper than ${mostLevels} levels. Send flatter variables.`;
  void reply.code(400).send(errorBody("BAD_USER_INPUT", sentence));
  return true;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((one) => levels === 0 || isDeeper(one, levels - 1));
}
