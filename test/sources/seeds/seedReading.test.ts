import { expect, test } from "vitest";
import { provisionLabel } from "../../../src/sources/seeds/provisionLabel.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { seedDirectory, TEXT } from "../../support/seedDirectory.ts";

test("sources are spelt out, and a record may be less certain than its source", async () => {
  const { contributors } = await readSeeds([await seedDirectory()]);
  expect(contributors).toEqual([
    {
      key: "atlantis",
      altNames: {},
      kind: "STATE",
      iso2: "AT",
      names: { en: "Atlantis", fr: "Atlantide" },
      source: { key: "list", citation: "A list of members", certainty: "REPORTED", note: "seen by sailors" },
      partyTo: [
        {
          instrument: "charter",
          act: "ACCESSION",
          date: "1976-05",
          source: { key: "list", citation: "A list of members", certainty: "VERIFIED" },
        },
      ],
    },
  ]);
});

test("provisions are a flat list in reading order, with those that only the count knows", async () => {
  const { instruments } = await readSeeds([await seedDirectory()]);
  const provisions = instruments[0]?.provisions ?? [];
  expect(provisions).toHaveLength(21);
  expect(provisions[0]).toEqual({
    key: "charter/1",
    instrument: "charter",
    kind: "ARTICLE",
    number: "1",
    label: "Article 1",
    position: 1,
  });
  expect(provisions.slice(18, 20)).toEqual([
    {
      key: "charter/19",
      instrument: "charter",
      kind: "ARTICLE",
      number: "19",
      label: "Article 19",
      heading: "Expression",
      section: "Part II",
      position: 19,
    },
    {
      key: "charter/19/a",
      instrument: "charter",
      parent: "charter/19",
      kind: "ITEM",
      number: "a",
      label: "Article 19(a)",
      section: "Part II",
      position: 1,
    },
  ]);
});

test("provisions are labelled as they are cited", () => {
  const label = provisionLabel;
  const section = { kind: "SECTION", label: "section 1.1" } as const;
  const paragraph = { kind: "PARAGRAPH", label: "paragraph 72" } as const;
  expect([
    label("PARAGRAPH", "69"),
    label("ITEM", "a", paragraph),
    label("ITEM", "2", section),
    label("TARGET", "9.c", { kind: "GOAL", label: "Goal 9" }),
    label("ACTION_LINE", "C5"),
    label("PART", "III"),
    label("PRINCIPLE", "3"),
  ]).toEqual([
    "paragraph 69",
    "paragraph 72(a)",
    "section 1.1 item 2",
    "Target 9.c",
    "action line C5",
    "Part III",
    "principle 3",
  ]);
});

test("principles carry their scheme, and folded text loses its last line break", async () => {
  const { principles, schemes, processes } = await readSeeds([await seedDirectory()]);
  expect(principles.map(({ key, scheme, broader, definition }) => ({ key, scheme, broader, definition }))).toEqual([
    { key: "openness", scheme: "small", broader: [], definition: "That anyone may join." },
    { key: "expression", scheme: "small", broader: ["openness"], definition: "That anyone may speak." },
  ]);
  expect(schemes).toEqual([{ key: "small", title: "A small codebook", version: "1.0.0" }]);
  expect(processes[0]).toMatchObject({ closed: "2018", questions: [{ number: 1, text: "Why?" }] });
});

test("evidence knows its passage and its coder; offsets count code points", async () => {
  const { contributions } = await readSeeds([await seedDirectory()]);
  const [contribution] = contributions;
  const coded = { coder: "person:ada", codebookVersion: "small 1.0.0", codedAt: "2026-11" };
  expect(contribution?.text).toBe(TEXT);
  expect(contribution?.mentions[0]).toMatchObject({ passage: 1, status: "ACCEPTED", ...coded });
  expect(contribution?.citations[0]).toMatchObject({
    passage: 2,
    provisions: [{ key: "charter/19", expanded: false }],
  });
  expect(contribution?.recommendations[0]).toMatchObject({ passage: 2, status: "PROPOSED", advances: [], ...coded });
});

test("a directory may name what another one holds", async () => {
  const second = await seedDirectory(
    {
      "enshrinements.yaml":
        "sources: { own: { citation: Own reading, certainty: REPORTED } }\nenshrinements:\n  - { instrument: charter, principle: openness, locator: art 3, explicit: false, source: own }\n",
    },
    {},
  );
  const { enshrinements } = await readSeeds([await seedDirectory(), second]);
  expect(enshrinements.map(({ principle, provisions }) => ({ principle, provisions }))).toEqual([
    { principle: "expression", provisions: ["charter/19"] },
    { principle: "openness", provisions: [] },
  ]);
});

test("README.md and reading/ beside the seeds are left alone", async () => {
  const directory = await seedDirectory({ "README.md": "# Seeds", "reading/cues.yaml": "a: [" });
  await expect(readSeeds([directory])).resolves.toMatchObject({ schemes: [{ key: "small" }] });
});

test("the same directory named twice is read once", async () => {
  const directory = await seedDirectory();
  await expect(readSeeds([directory, directory, `${directory}/.`])).resolves.toMatchObject({
    processes: [{ key: "forum" }],
  });
});
