// @neo4j/graphql as its guide has it, over a Neo4j that holds our graph. Runs in a folder of its own with its packages: NEO4J_URI,
// NEO4J_USER, NEO4J_PASSWORD and PORT say where.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = `
  type Contributor @node {
    id: ID!
    name: String!
    sortName: String!
    contributions: [Contribution!]! @relationship(type: "SUBMITTED", direction: OUT)
  }
  type Contribution @node {
    id: ID!
    title: String!
    passages: [Passage!]! @relationship(type: "HAS_PASSAGE", direction: OUT)
    contributors: [Contributor!]! @relationship(type: "SUBMITTED", direction: IN)
  }
  type Passage @node {
    id: ID!
    number: Int!
    evidence: [Mention!]! @relationship(type: "HAS_EVIDENCE", direction: OUT)
    contribution: [Contribution!]! @relationship(type: "HAS_PASSAGE", direction: IN)
  }
  type Mention @node {
    id: ID!
    stance: String
    sortKey: String!
    principle: [Principle!]! @relationship(type: "OF", direction: OUT)
    passage: [Passage!]! @relationship(type: "HAS_EVIDENCE", direction: IN)
  }
  type Principle @node {
    id: ID!
    key: String!
    label: String!
    mentions: [Mention!]! @relationship(type: "OF", direction: IN)
  }
`;

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
await startStandaloneServer(new ApolloServer({ schema }), {
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
  listen: { port: Number(PORT), host: "127.0.0.1" },
});
