import type { FastifyRequest } from "fastify";

const longestName = 60;
const firstOperation = /^(?:\s|#[^\n]*\n)*(?:query|mutation)\s+([A-Za-z_]\w*)/;

/** The name that a client gave the question, for logs and counts; undefined where it gave none. Says nothing of what was asked. */
export function operationOf(request: FastifyRequest): string | undefined {
  const { kept } = request;
  return kept === null ? nameIn(request) : (kept.answer.operation ??= { name: nameIn(request) }).name;
}

function nameIn({ body, query }: FastifyRequest): string | undefined {
  const asked = { ...(query as Asked), ...(typeof body === "object" ? (body as Asked) : undefined) };
  const { operationName } = asked;
  const name = typeof operationName === "string" ? operationName : firstOperation.exec(textOf(asked.query))?.[1];
  return name !== undefined && /^[A-Za-z_]\w*$/.test(name) ? name.slice(0, longestName) : undefined;
}

interface Asked {
  operationName?: unknown;
  query?: unknown;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
