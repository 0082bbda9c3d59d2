import { useFrame } from "../frame/Frame.ts";
import type { DataData } from "./dataTypes.ts";
import { Embeds } from "./Embeds.tsx";
import { examples } from "./examples.ts";

const tables = ["codings", "evidence", "contributors", "contributions", "passages", "instruments", "provisions", "principles"];
const whole = ["all.zip", "all.xlsx", "datapackage.json"];
const tools = ["graph.ttl", "annotations.jsonld", "network.gexf", "project.qdpx", "project-utf16.qdpx", "citations.ris"];
const client = ["client.mjs", "client.d.mts"];

export function DataView({ of: { service } }: { of: DataData }) {
  const { words, origin, showsSchema } = useFrame();
  const { limits } = service;
  return (
    <>
      <h1>{words.say("nav.data")}</h1>
      <p class="lead">{words.say("data.lead")}</p>
      <div class="halves">
        <section aria-labelledby="files">
          <h2 id="files">{words.say("data.files")}</h2>
          <p>{words.say("data.filesWhy")}</p>
          <ul>
            {[...whole, ...tools, ...tables.map((name) => `${name}.csv`)].map((name) => (
              <li key={name}>
                <a href={`/data/${name}`}>{name}</a> <span class="dim">{words.of("file", name)}</span>
              </li>
            ))}
            <li>
              <a href="/feed.atom">feed.atom</a> <span class="dim">{words.of("file", "feed.atom")}</span>
            </li>
          </ul>
          <p>{words.say("data.pages")}</p>
        </section>
        <section aria-labelledby="api">
          <h2 id="api">{words.say("data.api")}</h2>
          <p>{words.say("data.apiWhy")}</p>
          {showsSchema && (
            <ul>
              <li>
                <a href="/graphiql">GraphiQL</a>
              </li>
              <li>
                <a href="/schema.graphql">schema.graphql</a>
              </li>
              {client.map((name) => (
                <li key={name}>
                  <a href={`/data/${name}`}>{name}</a> <span class="dim">{words.of("file", name)}</span>
                </li>
              ))}
            </ul>
          )}
          <p>
            {words.say("data.limits", {
              cost: limits.maxCost,
              depth: limits.maxDepth,
              page: limits.maxPageSize,
              seconds: limits.timeoutMs / 1000,
            })}
          </p>
        </section>
      </div>
      <section aria-labelledby="programs">
        <h2 id="programs">{words.say("data.programs")}</h2>
        <p>{words.say("data.programsWhy")}</p>
        {examples.filter(({ readsSchema }) => showsSchema || readsSchema !== true).map(({ name, code }) => (
          <div key={name}>
            <h3>{name}</h3>
            <pre tabIndex={0} aria-label={name}>
              {code(origin)}
            </pre>
          </div>
        ))}
      </section>
      <Embeds />
    </>
  );
}
