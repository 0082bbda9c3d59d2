import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { movedHtml } from "./siteAt.ts";
import { type ExampleQuestion, exampleQuestions } from "../client/exampleQuestions.ts";

const packages = createRequire(import.meta.filename);

/** Everything that the page loads comes from here; nothing from elsewhere, nothing inline. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const assets = {
  "graphiql.js": { of: "graphiql", file: "graphiql.min.js", type: "text/javascript; charset=utf-8" },
  "graphiql.css": { of: "graphiql", file: "graphiql.min.css", type: "text/css; charset=utf-8" },
  "react.js": { of: "react", file: "umd/react.production.min.js", type: "text/javascript; charset=utf-8" },
  "react-dom.js": { of: "react-dom", file: "umd/react-dom.production.min.js", type: "text/javascript; charset=utf-8" },
} as const;

/** GraphiQL with the questions as tabs, or with the one that its address holds; works offline. */
export function addGraphiql(app: FastifyInstance, basePath: string): void {
  let starter: string | undefined;
  const html = movedHtml(graphiqlPage, basePath);
  app.get("/graphiql", (_request, reply) => page(reply, html));
  app.get("/assets/start.js", (_request, reply) => {
    starter ??= graphiqlStarter(exampleQuestions()).replaceAll('"/graphql"', `"${basePath}/graphql"`);
    return asset(reply, "text/javascript; charset=utf-8").send(starter);
  });
  app.get("/assets/page.css", (_request, reply) => asset(reply, "text/css; charset=utf-8").send(pageCss));
  for (const [name, { of, file, type }] of Object.entries(assets)) {
    let content: Buffer | undefined;
    app.get(`/assets/${name}`, (_request, reply) => {
      content ??= readFileSync(path.join(path.dirname(packages.resolve(`${of}/package.json`)), file));
      return asset(reply, type).send(content);
    });
  }
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", contentPolicy)
    .header("referrer-policy", "no-referrer")
    .send(html);
}

function asset(reply: FastifyReply, type: string): FastifyReply {
  return reply.type(type).header("cache-control", "public, max-age=3600");
}

const graphiqlPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>GraphiQL · Concordance</title>
    <link rel="stylesheet" href="/assets/graphiql.css" />
    <link rel="stylesheet" href="/assets/page.css" />
  </head>
  <body class="graphiql-page">
    <div id="graphiql"><p>GraphiQL needs JavaScript; the API itself does not: POST to /graphql.</p></div>
    <script src="/assets/react.js"></script>
    <script src="/assets/react-dom.js"></script>
    <script src="/assets/graphiql.js"></script>
    <script src="/assets/start.js"></script>
  </body>
</html>
`;

/**
 * `/graphiql#<name>` shows that question: on the first visit its tab stands first, later its tab is found, or opened again.
 * `/graphiql?query=…&variables=…` shows the question of a page, and its answer.
 */
function graphiqlStarter(questions: readonly ExampleQuestion[]): string {
  return `const questions = ${JSON.stringify(questions.map(({ name, document }) => ({ name, query: document })))};
const address = new URLSearchParams(location.search);
const given = address.has("query") ? [{ query: address.get("query"), variables: address.get("variables") ?? "" }] : [];
const asked = [...given, ...questions.filter(({ name }) => location.hash === "#" + name)];
const defaultTabs = [...new Set([...asked, ...questions])].map(({ query, variables }) => ({ query, variables }));
const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
const show = (response) => {
  const { query, variables } = asked[0] ?? {};
  const page = React.createElement(GraphiQL, { fetcher, defaultTabs, query, variables, response, shouldPersistHeaders: false });
  ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
};
const answerTo = async ({ query, variables }) => {
  const body = JSON.stringify({ query, variables: variables === "" ? undefined : JSON.parse(variables) });
  const answer = await fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
  return JSON.stringify(await answer.json(), null, 2);
};
if (given.length === 0) show();
else answerTo(given[0]).then(show, () => show());
`;
}

const pageCss = `:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
.graphiql-page { margin: 0; overflow: hidden; }
#graphiql { height: 100vh; height: 100dvh; }
`;
