import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { askPlanted, oneEngine } from "../../support/engines.ts";
import { allOf } from "../../support/expected.ts";

const labels = [
  "Contributor",
  "Process",
  "Question",
  "Contribution",
  "Passage",
  "Scheme",
  "Principle",
  "Instrument",
  "Provision",
  "Mention",
  "Citation",
  "Recommendation",
];
/** The first and last of each kind. */
const known = labels.flatMap((label) => [allOf(label)[0], allOf(label).at(-1)]).filter((one) => one !== undefined);
const unknown = [
  "",
  "canada",
  "contributor:",
  "contributor:atlantis",
  "nothing:canada",
  "Contributor:canada",
  "__proto__:x",
  "toString:x",
  "principle:\ud800",
  ":",
  "release",
];

describe.each(oneEngine)("things by id on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("anything that has an id is fetched by it, as its own type", async () => {
    const ids = [...known.map(({ id }) => id), ...unknown];
    const { data, errors } = await askPlanted(engine, "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", {
      ids,
    });
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      ...known.map(({ id, label }) => ({ __typename: label, id })),
      ...unknown.map(() => null),
    ]);
    for (const { id, label } of known) {
      const one = await askPlanted(engine, "query($id: ID!) { node(id: $id) { __typename id } }", { id });
      expect(one.data.node).toEqual({ __typename: label, id });
    }
  });

  it("anything that has an id has its own place on the site, words at their document", async () => {
    const { data } = await askPlanted(engine, "query($ids: [ID!]!) { nodes(ids: $ids) { id resourcePath } }", {
      ids: [...new Set([...known.map(({ id }) => id), "provision:sdgs/9/9.c", "passage:wgec-2016/canada/10"])],
    });
    const paths: string[] = data.nodes.map(({ resourcePath }: { resourcePath: string }) => resourcePath);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain("/instruments/sdgs/9/9.c");
    expect(paths).toContain("/documents/wgec-2016/canada#p10");
    for (const { id, resourcePath } of data.nodes) {
      const [kind, key] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
      const isEvidence = ["mention", "citation", "recommendation"].includes(kind);
      if (isEvidence) expect(resourcePath).toMatch(/^\/documents\/[\w-]+\/[\w-]+#e:/);
      expect(resourcePath.endsWith(isEvidence ? `#e:${id}` : kind === "passage" ? "" : `/${key}`)).toBe(true);
    }
  });

  it("an id that nothing has gives null and no error", async () => {
    for (const id of unknown) {
      const { data, errors } = await askPlanted(engine, "query($id: ID!) { node(id: $id) { id } }", { id });
      expect(errors).toBeUndefined();
      expect(data.node).toBeNull();
    }
    const { data, errors } = await askPlanted(
      engine,
      `{ contributor(key: "x") { id } process(key: "x") { id } contribution(key: "x") { id } scheme(key: "x") { id }
         principle(key: "x") { id } instrument(key: "x") { id } provision(key: "x") { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data as object)).toEqual(Array.from({ length: 7 }, () => null));
  });

  it("a hundred ids are answered in their order, twice the same too; the hundred and first is refused", async () => {
    const query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const ids = allOf("Contributor")
      .map(({ id }) => id)
      .slice(0, 99);
    const twice = [...ids, ids[0] ?? ""];
    const { data } = await askPlanted(engine, query, { ids: twice });
    expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(twice);
    const { errors } = await askPlanted(engine, query, { ids: [...twice, "contributor:canada"] });
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "ids" } });
  });
});
