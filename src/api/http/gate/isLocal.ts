import type { FastifyRequest } from "fastify";

/** Whether a program of this machine asks, for itself: a proxy on this machine asks for somebody else. */
export function isLocal({ ip, headers }: Pick<FastifyRequest, "ip" | "headers">): boolean {
  return isLoopback(ip) && !("x-forwarded-for" in headers) && !("forwarded" in headers);
}

export function isLoopback(host: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|::ffff:127(?:\.\d{1,3}){3}|(?:.+\.)?localhost)$/i.test(host);
}
