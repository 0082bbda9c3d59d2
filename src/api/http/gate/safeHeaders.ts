import type { FastifyInstance } from "fastify";

interface SafeHeadersOptions {
  hstsSeconds: number | undefined;
  /** What only those with a key may read, no cache on the way may keep. */
  isPrivate: boolean;
}

/** What every answer says to browsers and caches, unless its route says something else. */
export function safeHeaders(app: FastifyInstance, { hstsSeconds, isPrivate }: SafeHeadersOptions): void {
  app.addHook("onSend", (_request, reply, _payload, done) => {
    void reply.header("x-content-type-options", "nosniff");
    if (hstsSeconds !== undefined) void reply.header("strict-transport-security", `max-age=${hstsSeconds}`);
    if (!reply.hasHeader("content-security-policy"))
      void reply.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    const kept = reply.getHeader("cache-control");
    if (kept === undefined || reply.statusCode >= 400) void reply.header("cache-control", "no-store");
    else if (isPrivate) void reply.header("cache-control", String(kept).replace(/\bpublic\b/, "private"));
    done();
  });
}
