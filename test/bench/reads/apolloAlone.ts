import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import { levelsOver, nestedTypes } from "./levelsOver.ts";

// Apollo as its guide has it, with Express: the list from objects in memory, the nested answer from the embedded engine with one
// DataLoader a level. `node apolloAlone.mjs ANSWER DIRECTORY`.
const [answer = "", directory = ""] = process.argv.slice(2);
const { data } = JSON.parse(readFileSync(answer, "utf8")) as { data: { mentions: { nodes: unknown[] } } };
const graph = openEmbedded(directory);

const typeDefs = `
  type Query { mentions(first: Int!): Mentions! contributors(first: Int!, orderBy: Order): Contributors! }
  type Mentions { nodes: [Mention!]! }
  type Mention {
    id: ID! kind: String! status: String! stance: String explicit: Boolean! locator: String! coder: String!
    codebookVersion: String! resourcePath: String! start: Int principle: Principle!
  }
  ${nestedTypes}
`;
const levels = levelsOver(graph);
const { Query, ...further } = levels.resolvers;
const server = new ApolloServer({
  typeDefs,
  resolvers: { Query: { mentions: () => data.mentions, ...Query }, ...further },
});
await server.start();
const app = express();
app.use("/graphql", express.json(), expressMiddleware(server, { context: async () => levels.loaders() }));
app.listen(Number(process.env.PORT), "127.0.0.1");
