import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { clientFileNames, clientFiles } from "../client/clientFiles.ts";
import { isKnown } from "./isKnown.ts";

/** The client at `/data/client.mjs`, and its types: pages of any origin may import it, and it asks the site that it came from. */
export function addClient(app: FastifyInstance, schema: GraphQLSchema): void {
  let made: ReturnType<typeof clientFiles> | undefined;
  for (const [at, name] of clientFileNames.entries())
    app.get(`/data/${name}`, (request, reply) => {
      const { content, mediaType } = (made ??= clientFiles(schema))[at]!;
      // Weak: it may be compressed on its way.
      const etag = `W/"${createHash("sha256").update(content).digest("hex").slice(0, 16)}-${name}"`;
      void reply.type(mediaType).headers({ etag, "cache-control": "no-cache", vary: "accept-encoding" });
      return isKnown(request.headers["if-none-match"], etag) ? reply.code(304).send() : reply.send(content);
    });
}
