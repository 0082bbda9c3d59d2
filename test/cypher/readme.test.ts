import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { statementOf } from "../../src/graph/statements.ts";
import { edgeSorts } from "../../src/model/edges.ts";
import { typeOfKind } from "../../src/model/kinds.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { derivations } from "../../src/writing/derive.ts";
import { engines, plantedGraph } from "../support/engines.ts";
import { plantedBefore } from "../support/plantedBefore.ts";

const readme = readFileSync(path.join(projectRoot, "cypher/README.md"), "utf8");
/** Each statement with the question above it. */
const asked = [...readme.matchAll(/^([A-Z][^\n]*\?)\n\n```cypher\n([^`]*)```/gm)].map(
  ([, question = "", text = ""]) => ({
    question,
    text,
  }),
);

describe.each(engines)("cypher/README.md on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(asked)("answers: $question", async ({ text }) => {
    const rows = await (await plantedGraph(engine)).read<Record<string, unknown>>(statementOf("of the README", text));
    expect(rows.length).toBeGreaterThan(0);
    const onEmbedded = await (await plantedGraph("embedded")).read(statementOf("of the README", text));
    expect(rows).toEqual(onEmbedded);
    // A column that is always empty names a property that nothing has.
    const columns = Object.keys(rows[0] ?? {});
    expect(columns.filter((column) => rows.every((row) => row[column] === null))).toEqual([]);
  });
});

it("cypher/README.md has ten statements", () => {
  expect(asked).toHaveLength(10);
});

it("the picture names every label, every relationship and every derived one", () => {
  const names = [
    ...Object.values(typeOfKind),
    ...edgeSorts.map(({ type }) => type),
    ...derivations.map(({ Type }) => Type),
  ];
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
});
