import type { FastifyRequest } from "fastify";

/** What the documents of a request cost together. One that was answered with bytes that were kept has none. */
export const costs = new WeakMap<FastifyRequest, number>();
