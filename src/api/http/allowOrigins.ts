import type { FastifyInstance } from "fastify";

/** So long a browser remembers that it may ask. */
const preflightSeconds = 86_400;
const everyone = "*";
const readable = "etag, x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset";

/**
 * CORS: which pages of other origins may read answers. Cookies play no part: all answers are the same for everybody, and browsers refuse
 * credentials where no header allows them.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  const isPublic = origins.includes(everyone);
  const allowed = (origin: string | undefined) =>
    isPublic ? everyone : origins.find((one) => one.toLowerCase() === origin?.toLowerCase());
  app.addHook("onRequest", (request, reply, done) => {
    const origin = allowed(request.headers.origin);
    if (origin === undefined) return done();
    void reply.header("access-control-allow-origin", origin).header("access-control-expose-headers", readable);
    if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return done();
    const asked = request.headers["access-control-request-headers"] ?? "content-type";
    void reply
      .code(204)
      .header("access-control-allow-methods", "GET, HEAD, POST")
      .header("access-control-allow-headers", asked)
      .header("access-control-max-age", String(preflightSeconds))
      .header("vary", "access-control-request-headers")
      .send();
  });
  if (isPublic) return;
  // What is kept on the way must not be given to another origin.
  app.addHook("onSend", (_request, reply, _payload, done) => {
    const varies = reply.getHeader("vary");
    void reply.header("vary", varies === undefined ? "origin" : `${String(varies)}, origin`);
    done();
  });
}
