export interface Example {
  /** As the program is called everywhere. */
  name: string;
  /** For a site at this address, without a slash at its end. */
  code: (site: string) => string;
  /** Whether it loads what is made from the schema, which not every site shows. */
  readsSchema?: true;
}

/** How to take the data into programs in which people work already: each reads files and asks the API of the site that shows it. */
export const examples: readonly Example[] = [
  {
    name: "R",
    code: (site) => `library(httr2)
library(jsonlite)
site <- "${site}"
codings <- read.csv(paste0(site, "/data/codings.csv"), na.strings = "")
head(sort(table(codings$principle), decreasing = TRUE), 10)

query <- "{ principles(first: 10) { nodes { label contributors(first: 1) { totalCount } } } }"
asked <- req_body_json(request(paste0(site, "/graphql")), list(query = query))
answer <- fromJSON(resp_body_string(req_perform(asked)), flatten = TRUE)
answer$data$principles$nodes`,
  },
  {
    name: "Python",
    code: (site) => `import duckdb
import pandas as pd

site = "${site}/data/"
codings = pd.read_csv(site + "codings.csv", keep_default_na=False, na_values="")
print(codings["principle"].value_counts().head(10))

evidence = pd.read_parquet(site + "evidence.parquet")
principles = pd.read_parquet(site + "principles.parquet")
print(duckdb.sql("""
  SELECT p.label, count(DISTINCT e.contribution) AS documents
  FROM evidence e JOIN principles p ON p.key = e.principle
  WHERE e.status = 'ACCEPTED' GROUP BY p.label ORDER BY documents DESC, p.label LIMIT 10
"""))`,
  },
  {
    name: "Observable, D3",
    code: (site) => `import * as d3 from "d3";
import * as Plot from "@observablehq/plot";

const codings = await d3.csv("${site}/data/codings.csv", d3.autoType);
const accepted = codings.filter(({ kind, status }) => kind === "MENTION" && status === "ACCEPTED");
const documents = (rows) => new Set(rows.map((row) => row.document_key)).size;
const counts = d3.rollups(accepted, documents, (row) => row.principle);
const data = counts.map(([principle, count]) => ({ principle, count }));
const bars = Plot.barX(data, { x: "count", y: "principle", sort: { y: "-x", limit: 20 } });
document.body.append(Plot.plot({ marginLeft: 260, marks: [bars] }));`,
  },
  {
    name: "JavaScript, TypeScript",
    readsSchema: true,
    code: (site) => `<ul id="holders"></ul>
<script type="module">
  import { makeClient, whoHoldsAPrinciple } from "${site}/data/client.mjs";

  const states = { principle: "openness", where: { kind: { eq: "STATE" } } };
  const { data, dataVersion } = await makeClient().ask(whoHoldsAPrinciple, states);
  const lines = data.principle.contributors.edges.map(({ node, mentionCount }) => \`\${node.name}: \${mentionCount}\`);
  for (const line of [...lines, \`Data version \${dataVersion}\`])
    document.getElementById("holders").append(Object.assign(document.createElement("li"), { textContent: line }));
</script>`,
  },
  { name: "Gephi, Gephi Lite", code: (site) => `${site}/data/network.gexf` },
  {
    name: "Excel, Power BI",
    code: (site) => `let
  Source = Web.Contents("${site}/data/codings.csv"),
  Rows = Csv.Document(Source, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Codings = Table.PromoteHeaders(Rows, [PromoteAllScalars = true])
in
  Codings`,
  },
];
