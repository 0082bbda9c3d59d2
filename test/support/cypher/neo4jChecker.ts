import { lintCypherQuery, testData } from "@neo4j-cypher/language-support";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Params } from "../../../src/graph/params.ts";
import { edgeSorts } from "../../../src/model/edges.ts";
import { typeOfKind } from "../../../src/model/kinds.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { derivations } from "../../../src/writing/derive.ts";
import { imageOfSeeds } from "../engines.ts";
import type { CypherText } from "./CypherText.ts";
import { cypherTexts } from "./cypherTexts.ts";
import type { FoundWell } from "./FoundWell.ts";

const image = await imageOfSeeds();
/** What stands in the graph without standing in the seeds: what is derived, the release, and the keys of rows and parents. */
const otherKeys =
  "mentions citations contributions principleCount citationCount holderCount citerCount dataVersion modelVersion seeds " +
  "lockedBy owners fingerprint of other source target properties count evidence principleKeys " +
  "passage notFound inferred origin table seedsVersion importsVersion certainty";
const known = {
  ...testData.mockSchema,
  labels: ["Release", ...Object.values(typeOfKind)],
  relationshipTypes: [...new Set([...edgeSorts.map(({ type }) => type), ...derivations.map(({ Type }) => Type)])],
  propertyKeys: [
    ...new Set([...image.nodes, ...image.edges].flatMap(({ properties }) => Object.keys(properties))),
    ...otherKeys.split(" "),
    "id",
  ],
  defaultLanguage: "CYPHER 5" as const,
};

/** What Neo4j's own checker says of a text: errors, warnings, deprecations; and names that no label, type or property has. */
export function findingsOf(text: string, parameters: Params): string[] {
  return lintCypherQuery(text, { ...known, parameters }).diagnostics.map(({ message }) => JSON.stringify(message));
}

const knownNames = [known.labels, known.relationshipTypes, known.propertyKeys].map((names) => new Set(names));
const { version } = JSON.parse(
  readFileSync(path.join(projectRoot, "node_modules/@neo4j-cypher/language-support/package.json"), "utf8"),
) as { version: string };

/** All that a verdict depends on: checker and language, the text, the names of its parameters, and which of its words are labels, types, properties. */
export function basisOf(text: string, parameters: Params): string {
  const words = [...new Set(text.match(/\w+/g))];
  return JSON.stringify([
    version,
    known.defaultLanguage,
    text,
    Object.keys(parameters).sort(),
    knownNames.map((names) => words.filter((word) => names.has(word))),
  ]);
}

/** Each file, in the first text that it is part of, and each way of paging: the checker takes a quarter of a second a text and more. */
async function textsOfEachFile(): Promise<CypherText[]> {
  const seen = new Set<string>();
  return (await cypherTexts()).filter(({ statement, files }) => {
    const paging = (statement.text.match(/[<>]= \$\w+Key|DESC/g) ?? []).join(" ");
    const fresh = [...files, paging].filter((part) => !seen.has(part));
    for (const part of fresh) seen.add(part);
    return fresh.length > 0;
  });
}

/** Verdicts of the checker on the texts of this repository: `vitest --mode record cypher/record` writes them anew. */
export const recordedVerdicts = path.join(projectRoot, "test/cypher/foundWell.json");

/** What the checker says of each text that the memory does not know; which files stand in the texts. */
export async function findingsOfAll(memory: FoundWell): Promise<{ findings: object[]; files: Set<string> }> {
  const checked = await textsOfEachFile();
  const all = checked.map(({ what, statement: { text }, params }) => ({
    what,
    findings: memory.findings(basisOf(text, params), () => findingsOf(text, params)),
  }));
  return {
    findings: all.filter(({ findings }) => findings.length > 0),
    files: new Set(checked.flatMap(({ files }) => files)),
  };
}
