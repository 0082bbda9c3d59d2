import { hash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { clientFileNames, clientFiles } from "../client/clientFiles.ts";
import { isKnown } from "./isKnown.ts";

/** The client at `/data/client.mjs`, and its types: pages of any origin may import it, and it asks the site that it came from. */
export function addClient(app: FastifyInstance, schema: GraphQLSchema): void {
  const made = () => clientFiles(schema).map((file) => ({ ...file, etag: etagOf(file.content) }));
  let files: ReturnType<typeof made> | undefined;
  for (const [at, name] of clientFileNames.entries())
    app.get(`/data/${name}`, (request, reply) => {
      const { content, mediaType, etag } = (files ??= made())[at]!;
      void reply.type(mediaType).headers({ etag, "cache-control": "no-cache", vary: "accept-encoding" });
      return isKnown(request.headers["if-none-match"], etag) ? reply.code(304).send() : reply.send(content);
    });
}

/** Weak: it may be compressed on its way. */
function etagOf(content: string): string {
  return `W/"${hash("sha256", content).slice(0, 16)}"`;
}
