import type { FastifyInstance } from "fastify";
import { errorBody } from "../httpFaults.ts";

/** Before the body is read: whatever it holds, the method is wrong, or what it says of its bytes. */
export function refuseMethods(app: FastifyInstance): void {
  app.addHook("onRequest", ({ is404, method, headers }, reply, done) => {
    if (is404 && method !== "GET" && method !== "HEAD") {
      const sentence = "Nothing at this address takes this method. GraphQL takes POST at /graphql.";
      void reply.code(405).header("allow", "GET, HEAD").send(errorBody("METHOD_NOT_ALLOWED", sentence));
      return;
    }
    const type = headers["content-type"];
    const charset = type === undefined ? undefined : /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1];
    if (charset === undefined || /^utf-?8$/i.test(charset)) return done();
    const sentence = "This charset is not taken. Send UTF-8.";
    void reply.code(415).send(errorBody("BAD_USER_INPUT", sentence));
  });
}
