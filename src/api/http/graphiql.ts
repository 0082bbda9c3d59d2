import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { errorBody } from "./httpFaults.ts";
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

const javascript = "text/javascript; charset=utf-8";
const css = "text/css; charset=utf-8";

interface PageFile {
  type: string;
  content: () => string | Buffer;
}

/** GraphiQL with the questions as tabs, or with the one that its address holds; works offline. */
export function addGraphiql(app: FastifyInstance, basePath: string): void {
  const files = filesOf(basePath);
  const read = new Map<string, string | Buffer>();
  const html = movedHtml(graphiqlPage, basePath);
  app.get("/graphiql", (_request, reply) => page(reply, html));
  // One route: each costs a start a tenth of a millisecond.
  app.get<{ Params: { file: string } }>("/graphiql/:file", ({ params: { file } }, reply) => {
    const found = files.get(file);
    if (found === undefined) return reply.code(404).send(errorBody("NOT_FOUND", "There is no such file."));
    const content = read.get(file) ?? found.content();
    read.set(file, content);
    return reply.type(found.type).header("cache-control", "public, max-age=3600").send(content);
  });
}

/** What the page loads, by name. */
function filesOf(basePath: string): ReadonlyMap<string, PageFile> {
  const packaged = (of: string, file: string) => () =>
    readFileSync(path.join(path.dirname(packages.resolve(`${of}/package.json`)), file));
  const start = () => graphiqlStarter(exampleQuestions()).replaceAll('"/graphql"', `"${basePath}/graphql"`);
  return new Map<string, PageFile>([
    ["graphiql.js", { type: javascript, content: packaged("graphiql", "graphiql.min.js") }],
    ["graphiql.css", { type: css, content: packaged("graphiql", "graphiql.min.css") }],
    ["react.js", { type: javascript, content: packaged("react", "umd/react.production.min.js") }],
    ["react-dom.js", { type: javascript, content: packaged("react-dom", "umd/react-dom.production.min.js") }],
    ["start.js", { type: javascript, content: start }],
    ["page.css", { type: css, content: () => pageCss }],
  ]);
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", contentPolicy)
    .header("referrer-policy", "no-referrer")
    .send(html);
}

const graphiqlPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>GraphiQL · Concordance</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <link rel="stylesheet" href="/graphiql/page.css" />
  </head>
  <body class="graphiql-page">
    <div id="graphiql"><p>GraphiQL needs JavaScript; the API itself does not: POST to /graphql.</p></div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
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
