import { readFileSync } from "node:fs";
import { fastify } from "fastify";

// What raw Fastify makes of the same: the list from objects in memory by POST, and its finished bytes by GET. `node fastifyAlone.mjs ANSWER`.
const text = readFileSync(process.argv[2]!, "utf8");
const { nodes } = (JSON.parse(text) as { data: { mentions: { nodes: Record<string, unknown>[] } } }).data.mentions;
const bytes = Buffer.from(text);
const etag = '"1"';

const app = fastify();
app.post("/graphql", () => ({
  data: {
    mentions: {
      nodes: nodes.map(
        ({ id, kind, status, stance, explicit, locator, coder, codebookVersion, resourcePath, start }) => ({
          id,
          kind,
          status,
          stance,
          explicit,
          locator,
          coder,
          codebookVersion,
          resourcePath,
          start,
        }),
      ),
    },
  },
}));
app.get("/bytes", (request, reply) => {
  void reply.header("etag", etag);
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  return reply.type("application/json; charset=utf-8").send(bytes);
});
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
