import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { clientFiles } from "../../../src/api/client/clientFiles.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { schema } from "../../support/engines.ts";
import { freshFolder, runProgram } from "../../support/program.ts";

const own = `# Whose?
query Wanted($id: ID!, $with: Boolean = false, $kinds: [EvidenceStatus!]) {
  node(id: $id) { ...Named id ... on Contributor { key @include(if: $with) } }
  mentions(first: 1, where: { status: { in: $kinds } }) { nodes { status } nodes { stance } }
}
fragment Named on Node { __typename }`;

const page = `import { type ConcordanceError, makeClient, parties, wanted, whoHoldsAPrinciple } from "./client.mjs";

const { ask } = makeClient({ baseUrl: "https://example.org/" });
const { data, dataVersion, hints } = await ask(whoHoldsAPrinciple, { where: { kind: { eq: "STATE" } } });
const names: string[] = data.principle?.contributors.edges.map(({ node }) => node.name + dataVersion + hints.join()) ?? [];
// @ts-expect-error -- a variable that the question does not have
await ask(whoHoldsAPrinciple, { principal: "openness" });
// @ts-expect-error -- a variable of another type
await ask(whoHoldsAPrinciple, { first: "10" });
// @ts-expect-error -- a filter that there is not
await ask(whoHoldsAPrinciple, { where: { kinds: { eq: "STATE" } } });
// @ts-expect-error -- a value that there is not
await ask(whoHoldsAPrinciple, { where: { kind: { eq: "NATION" } } });
// @ts-expect-error -- a question without variables
await ask(parties, { first: 1 });
// @ts-expect-error -- a variable that must be there
await ask(wanted);
// @ts-expect-error -- what may be null
names.push((await ask(whoHoldsAPrinciple)).data.principle.label);
// @ts-expect-error -- what was not asked for
names.push(data.principle?.definition ?? "");
const { node, mentions } = (await ask(wanted, { id: "contributor:canada", kinds: ["ACCEPTED"] })).data;
if (node !== null && "key" in node) names.push(node.key ?? node.id, node.__typename);
names.push(...mentions.nodes.map(({ status, stance }) => status + stance));
const { data: written } = await ask<{ service: { name: string } }, {}>({ text: "{ service { name } }" }, {}, { signal: AbortSignal.timeout(1000) });
export const fault = (error: ConcordanceError): "TIMEOUT" | undefined => (error.code === "TIMEOUT" ? error.code : undefined);
export default [names, written.service.name];
`;

describe("concordance client", () => {
  it("writes the client with questions of one's own; the compiler refuses what the schema would", async () => {
    const folder = freshFolder();
    const inFolder = (name: string) => path.join(folder, name);
    writeFileSync(inFolder("own.graphql"), own);
    writeFileSync(inFolder("page.mts"), page);
    const { code, stdout } = await runProgram(["client", folder, inFolder("own.graphql")]);
    expect([code, stdout]).toEqual([0, `${inFolder("client.mjs")}\n${inFolder("client.d.mts")}\n`]);
    const tsc = path.join(projectRoot, "node_modules/typescript/bin/tsc");
    const strict = [
      "--ignoreConfig",
      "--strict",
      "--noEmit",
      "--target",
      "es2022",
      "--module",
      "nodenext",
      "--lib",
      "es2022,dom",
      "--types",
      "",
    ];
    const said = await promisify(execFile)(process.execPath, [tsc, ...strict, inFolder("page.mts")]).catch(
      (error: unknown) => error,
    );
    expect(said).toMatchObject({ stdout: "", stderr: "" });
  });

  it.each([
    ["{ a }", /^mine\.graphql, line 1: Cannot query field "a" on type "Query"/],
    ["{\n  service {", /^mine\.graphql, line 2: Syntax Error/],
    ["query A { service { name } } query B { service { name } }", /mine\.graphql holds 2 operations/],
    ["{ service { name } }", undefined],
    [
      "query WhoHoldsAPrinciple { service { name } }",
      /10-who-holds-a-principle\.graphql has a question WhoHoldsAPrinciple already/,
    ],
    ["query Class { service { name } }", /no name that a program can use/],
  ])("names what is wrong with the question %j", (text, fault) => {
    const make = () => clientFiles(schema, [{ file: "mine.graphql", text }]);
    if (fault === undefined) expect(make()[0]!.content).toContain("export const mine = ");
    else expect(make).toThrow(fault);
  });
});
