import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type ExampleQuestion, exampleQuestions } from "./questions.ts";

const packages = createRequire(import.meta.url);

/** Everything that the pages load comes from here; nothing from elsewhere, nothing inline. */
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

/** The pages for people: what this is (`/`), and GraphiQL with the questions as tabs (`/graphiql`), which works offline. */
export async function addPages(app: FastifyInstance): Promise<void> {
  const questions = exampleQuestions();
  const home = homePage(questions);
  const starter = graphiqlStarter(questions);
  app.get("/", (_request, reply) => page(reply, home));
  app.get("/graphiql", (_request, reply) => page(reply, graphiqlPage));
  app.get("/assets/start.js", (_request, reply) => asset(reply, "text/javascript; charset=utf-8").send(starter));
  app.get("/assets/page.css", (_request, reply) => asset(reply, "text/css; charset=utf-8").send(pageCss));
  for (const [name, { of, file, type }] of Object.entries(assets)) {
    const content = readFileSync(path.join(path.dirname(packages.resolve(`${of}/package.json`)), file));
    app.get(`/assets/${name}`, (_request, reply) => asset(reply, type).send(content));
  }
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", contentPolicy)
    .header("x-content-type-options", "nosniff")
    .header("referrer-policy", "no-referrer")
    .send(html);
}

function asset(reply: FastifyReply, type: string): FastifyReply {
  return reply.type(type).header("cache-control", "public, max-age=3600").header("x-content-type-options", "nosniff");
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

/** `/graphiql#<name>` shows that question: on the first visit its tab stands first, later its tab is found, or opened again. */
function graphiqlStarter(questions: readonly ExampleQuestion[]): string {
  return `const questions = ${JSON.stringify(questions.map(({ name, document }) => ({ name, query: document })))};
const asked = questions.filter(({ name }) => location.hash === "#" + name);
const defaultTabs = [...new Set([...asked, ...questions])].map(({ query }) => ({ query }));
const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
const page = React.createElement(GraphiQL, { fetcher, defaultTabs, query: asked[0]?.query, shouldPersistHeaders: false });
ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
`;
}

function homePage(questions: readonly ExampleQuestion[]): string {
  const items = questions
    .map(({ name, title }) => `<li><a href="/graphiql#${encodeURIComponent(name)}">${escapeHtml(title)}</a></li>`)
    .join("\n        ");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Concordance</title>
    <link rel="stylesheet" href="/assets/page.css" />
  </head>
  <body>
    <main>
      <h1>Concordance</h1>
      <p>A knowledge graph of governance principles: who holds which principle, cites which instrument and recommends
        what; where, and in which words.</p>
      <p><a href="/graphiql">Ask it in GraphiQL</a>, with these questions ready:</p>
      <ol>
        ${items}
      </ol>
      <p>Programs ask at <code>/graphql</code> (POST or GET). The schema: <a href="/schema.graphql">/schema.graphql</a>.
        Health: <a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>.</p>
    </main>
  </body>
</html>
`;
}

const pageCss = `:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
.graphiql-page { margin: 0; overflow: hidden; }
#graphiql { height: 100vh; height: 100dvh; }
`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
