import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../src/projectRoot.ts";
import { askPlanted, oneEngine } from "../../support/engines.ts";

const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
const queries = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, code]) => code ?? "");

describe.each(oneEngine)("README's queries on %s", (engine) => {
  it.each(queries.map((query, index) => ({ query, number: index + 1 })))(
    "query $number is answered without an error",
    async ({ query }) => {
      const answer = await askPlanted(engine, query);
      expect(answer.errors).toBeUndefined();
      expect(answer.extensions.hints).toBeUndefined();
    },
  );

  it("those with an answer under them give that answer", async () => {
    const answered = [...readme.matchAll(/```graphql\n([^`]*)```[^`]*```json\n([^`]*)```/g)];
    expect(answered).toHaveLength(2);
    for (const [, query = "", answer = ""] of answered) {
      expect({ data: (await askPlanted(engine, query)).data }).toEqual(JSON.parse(answer));
    }
  });
});
