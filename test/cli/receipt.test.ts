import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { differencesOf, type AnswerReceipt, receiptIn, receiptOf } from "../../src/cli/AnswerReceipt.ts";
import { productVersion } from "../../src/domain/service/productVersion.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { commandHere } from "../support/commandHere.ts";
import { plantedSettings } from "../support/plantedFolder.ts";
import { freshFolder, runProgram } from "../support/program.ts";

it("vouches for an answer: equal again and in an export, and where the data changed it says what differs", async () => {
  const folder = freshFolder();
  const [question, receipt, data] = ["question.graphql", "receipt.json", "data"].map((name) => path.join(folder, name));
  writeFileSync(
    question!,
    "query ($key: String!) { principle(key: $key) { label } contributions(first: 1) { totalCount } }",
  );
  const variables = JSON.stringify({ key: "openness" });
  const settings = await plantedSettings();
  const run = (argv: string[], more: Record<string, string> = {}) =>
    commandHere(argv, { settings: { ...settings, ...more } });
  const asked = await run(["ask", question!, "--variables", variables, "--receipt", receipt!]);
  expect(asked).toMatchObject({ code: 0, stderr: "" });
  const { extensions } = JSON.parse(asked.stdout) as { extensions: { dataVersion: string; question: string } };
  const written = JSON.parse(readFileSync(receipt!, "utf8")) as AnswerReceipt;
  expect(written).toMatchObject({
    program: productVersion,
    dataVersion: extensions.dataVersion,
    question: extensions.question,
    variables: { key: "openness" },
  });
  const equal = `equal: the same answer, data version ${extensions.dataVersion}\n`;
  const apart = await runProgram(["receipt", "check", receipt!], { settings });
  expect(apart).toMatchObject({ code: 0, stdout: equal, stderr: "" });
  await run(["export", data!]);
  expect(await run(["receipt", "check", receipt!, "--in", data!])).toMatchObject({ code: 0, stdout: equal });
  const other = { CONCORDANCE_SEEDS: path.join(projectRoot, "test/exports/trap") };
  const { code, stdout } = await run(["receipt", "check", receipt!], other);
  expect([code, stdout.split("\n")[0]]).toEqual([1, "the answer differs in contributions"]);
  expect(stdout.split("\n")[1]).toMatch(/^ {2}contributions\.totalCount: \d+ then, \d+ now$/);
  expect(stdout).toMatch(new RegExp(`the data are others: version ${extensions.dataVersion} then, \\w+ now\n$`));
}, 240_000);

describe("a receipt", () => {
  const answered = (data: Record<string, unknown>, dataVersion = "a") => ({ data, extensions: { dataVersion } });

  it("is the same whichever order the fields of an answer have", () => {
    const [one, other] = [{ a: { b: 1, c: [2, { d: 3, e: null }] } }, { a: { c: [2, { e: null, d: 3 }], b: 1 } }];
    expect(receiptOf("q", {}, answered(one))).toEqual(receiptOf("q", {}, answered(other)));
    const turned = receiptOf("q", {}, answered({ a: { b: 1, c: [{ d: 3, e: null }, 2] } }));
    expect(differencesOf(receiptOf("q", {}, answered(one)), turned)).toEqual([
      "the answer differs in a",
      '  a.c.0: 2 then, {"d":3,"e":null} now',
      '  a.c.1: {"d":3,"e":null} then, 2 now',
      "the data are the same",
    ]);
  });

  it("says what came into a list and left it, at twenty places at most, and of a long answer only in which field", () => {
    const [before, now] = [{ a: { key: "x", list: [1, 2, 3] } }, { a: { key: "y", list: [1, 3, 4, 5] } }].map((data) =>
      receiptOf("q", {}, answered(data)),
    );
    expect(differencesOf(before!, now!).slice(1, -1)).toEqual([
      '  a.key: "x" then, "y" now',
      "  a.list: 3 entries then, 4 now",
      "  a.list: only then: 2",
      "  a.list: only now: 4",
      "  a.list: only now: 5",
    ]);
    const many = (start: number) =>
      receiptOf("q", {}, answered({ a: Array.from({ length: 90 }, (_none, at) => start + at) }));
    expect(differencesOf(many(0), many(500))).toHaveLength(23);
    const long = (word: string) => receiptOf("q", {}, answered({ a: word.repeat(200_000) }));
    expect(differencesOf(long("b"), long("c"))).toEqual(["the answer differs in a", "the data are the same"]);
  });

  it.each([
    ["answer", { data: { a: 2 } }],
    ["question", { variables: { key: "b" } }],
  ])("is refused where its %s was changed by hand", (what, change) => {
    const receipt = { ...receiptOf("q", {}, answered({ a: 1 })), ...change };
    expect(() => receiptIn("r.json", JSON.stringify(receipt))).toThrow(`r.json was changed: the ${what} in it has`);
    const { question: _none, ...earlier } = receiptOf("q", {}, answered({ a: 1 }));
    expect(receiptIn("r.json", JSON.stringify(earlier))).toEqual(earlier);
  });

  it("says that another program answered otherwise", () => {
    const [before, now] = [receiptOf("q", {}, answered({ a: 1 })), receiptOf("q", {}, answered({ a: 2 }))];
    expect(differencesOf({ ...before, program: "0.0.1" }, now).at(-1)).toBe(
      `the program is another: 0.0.1 then, ${productVersion} now`,
    );
    expect(differencesOf({ ...before, dataVersion: "b" }, receiptOf("q", {}, answered({ a: 1 })))).toEqual([]);
  });

  it("is not given for an answer with errors, nor read from another file", () => {
    expect(() => receiptOf("q", {}, { errors: [{ message: "no" }], data: null })).toThrow("gets no receipt");
    for (const text of ["", "[]", "null", '{"receipt":1}', '{"receipt":2,"query":""}'])
      expect(() => receiptIn("r.json", text)).toThrow("r.json is not a receipt");
  });
});
