import type { FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "./httpFaults.ts";

/** No document takes variables that are nested so deep. */
const mostLevels = 100;

/** Before the body is read on: what reads it level by level runs out of stack at some thousands. Gives whether the request is answered so. */
export function refuseDeepBodies({ body }: Pick<FastifyRequest, "body">, reply: FastifyReply): boolean {
  if (body === undefined) return false;
  let level: unknown[] = [body];
  for (let depth = 0; depth <= mostLevels; depth += 1) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  const sentence = `The body is nested deeper than ${mostLevels} levels. Send flatter variables.`;
  void reply.code(400).send(errorBody("BAD_USER_INPUT", sentence));
  return true;
}
