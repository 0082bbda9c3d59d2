import { useFrame } from "../frame/Frame.ts";
import { Embeds } from "./Embeds.tsx";
import type { DataData } from "./dataTypes.ts";

const tables = ["codings", "evidence", "contributors", "contributions", "passages", "instruments", "provisions", "principles"];
const whole = ["all.zip", "all.xlsx", "datapackage.json"];

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
            {[...whole, ...tables.map((name) => `${name}.csv`)].map((name) => (
              <li key={name}>
                <a href={`/data/${name}`}>{name}</a>
              </li>
            ))}
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
      <h2>R</h2>
      <pre tabIndex={0} aria-label="R">
        {`codings <- read.csv("${origin}/data/codings.csv")\nsort(table(codings$principle), decreasing = TRUE)`}
      </pre>
      <h2>Python</h2>
      <pre tabIndex={0} aria-label="Python">
        {`import pandas as pd\ncodings = pd.read_csv("${origin}/data/codings.csv")\ncodings["principle"].value_counts()`}
      </pre>
      <Embeds />
    </>
  );
}
