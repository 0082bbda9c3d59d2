import { relative } from "node:path";
import { expect, test } from "vitest";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { SeedFaults, type SeedFault } from "../../../src/sources/seeds/SeedFaults.ts";
import { sha256Of } from "../../../src/text/sha256Of.ts";
import { seedDirectory, TEXT } from "../../support/seedDirectory.ts";

const EVIDENCE = "contributions/2016-forum-atlantis/evidence.yaml";
const WORDS = "contributions/2016-forum-atlantis/text.txt";

async function faultsOf(...directories: string[]): Promise<readonly SeedFault[]> {
  const error: unknown = await readSeeds(directories).catch((reason: unknown) => reason);
  if (!(error instanceof SeedFaults)) throw new Error(`no SeedFaults, but ${String(error)}`);
  return error.faults;
}

/** As an author reads it, with paths inside the directory. */
function told(faults: readonly SeedFault[], directory: string): string[] {
  return faults.map(({ file, line, record, field, message }) =>
    [`${relative(directory, file)}:${line}`, record, field, "|", message].filter((part) => part !== "").join(" "),
  );
}

type Case = [says: string, file: string, change: [string, string], ...faults: string[]];

// One case a line, so that they can be compared.
// prettier-ignore
const CASES: Case[] = [
  ["a field that does not exist", "contributors.yaml", ["iso2: AT", "iso2: AT\n    iso: AT"], 'contributors.yaml:7 atlantis iso | is not a field here; did you mean "iso2"?'],
  ["a missing field", "instruments.yaml", ["    kind: CHARTER\n", ""], "instruments.yaml:3 charter kind | is missing"],
  ["a field without a value", "instruments.yaml", ["kind: CHARTER", "kind:"], "instruments.yaml:4 charter kind | has no value; give one or leave the field out"],
  ["a word that is not in the list", "contributors.yaml", ["act: ACCESSION", "act: ACESSION"], 'contributors.yaml:12 atlantis partyTo 1 act | "ACESSION" is none of RATIFICATION, ACCESSION, SUCCESSION, ADOPTION, ENDORSEMENT; did you mean "ACCESSION"?'],
  ["a day that no calendar has", "instruments.yaml", ["date: 1948", "date: 2014-02-30"], 'instruments.yaml:6 charter date | "2014-02-30" is not in the calendar; look up the date'],
  ["a date in another form", "instruments.yaml", ["date: 1948", "date: 10 Dec 1948"], 'instruments.yaml:6 charter date | "10 Dec 1948" is not a date; write 2014, 2014-03 or 2014-03-08'],
  ["white space around words", "processes.yaml", ["name: Forum", 'name: " Forum"'], 'processes.yaml:3 forum name | begins or ends with white space: " Forum"; take it away'],
  ["an empty text", "processes.yaml", ["name: Forum", 'name: ""'], "processes.yaml:3 forum name | is empty; write the words or leave the field out"],
  ["a NUL character", "processes.yaml", ["name: Forum", 'name: "F\\0"'], "processes.yaml:3 forum name | holds a NUL character; take it out"],
  ["half of a surrogate pair", "processes.yaml", ["name: Forum", 'name: "F\\uD800"'], "processes.yaml:3 forum name | holds half of a surrogate pair; write the character itself"],
  ["a truth value where text is meant", "processes.yaml", ["name: Forum", "name: true"], "processes.yaml:3 forum name | must be text; write it in quotes"],
  ["a web address without https", "instruments.yaml", ["https://example.org/charter", "example.org"], 'instruments.yaml:1 print url | "example.org" is not a web address; write it in full, with https://'],
  ["no English", "instruments.yaml", ["titles: { en: Charter }", "titles: { fr: Charte }"], "instruments.yaml:5 charter titles | has no English (en); add it"],
  ["a source that is not named above", "contributors.yaml", ["    source: list", "    source: lists"], 'contributors.yaml:8 atlantis source | no source "lists"; did you mean "list"?'],
  ["a state without its code", "contributors.yaml", ["    iso2: AT\n", ""], "contributors.yaml:4 atlantis iso2 | is missing: a STATE needs its ISO 3166-1 code"],
  ["a code for one that is no state", "contributors.yaml", ["STATE", "BUSINESS"], "contributors.yaml:6 atlantis iso2 | is for a STATE only, and this is BUSINESS; take it out or correct the kind"],
  ["an instrument that nobody knows", "contributors.yaml", ["instrument: charter", "instrument: charta"], 'contributors.yaml:12 atlantis partyTo 1 instrument | no instrument "charta"; did you mean "charter"?'],
  ["a number beyond the count", "instruments.yaml", ["count: 20", "count: 18"], "enshrinements.yaml:4 enshrinement 1 provisions 1 | no provision", 'instruments.yaml:12 charter/19 number | "19" is not one of 1 to 18; correct it or the count'],
  ["an instrument that is part of itself", "instruments.yaml", ["date: 1948", "partOf: charter"], "instruments.yaml:6 charter partOf | goes in a circle: charter → charter; take one of them out"],
  ["principles that are broader in a circle", "principles.yaml", ["labels: { en: Openness }", "labels: { en: Openness }\n    broader: [expression]"], "principles.yaml:5 openness broader | goes in a circle: openness → expression → openness; take one of them out"],
  ["a principle that is related to a broader one", "principles.yaml", ["broader: [openness]", "broader: [openness]\n    related: [openness]"], 'principles.yaml:11 expression related 1 | "openness" is broader than "expression" too, and SKOS (S27) lets it be one of both only; take one of them out'],
  ["a principle that is related to one far below", "principles.yaml", ["broader: [openness]", "broader: [openness]\n  - key: press\n    labels: { en: Press }\n    definition: That papers may print.\n    broader: [expression]\n  - key: other\n    labels: { en: Other }\n    definition: Other.\n    related: [press]\n    broader: [press]"], 'principles.yaml:18 other related 1 | "press" is broader than "other" too, and SKOS (S27) lets it be one of both only; take one of them out'],
  ["a label that is its own alternative", "principles.yaml", ["labels: { en: Openness }", "labels: { en: Openness }\n    altLabels: { en: [open, Openness] }"], 'principles.yaml:5 openness altLabels | "Openness" (en) is a label of "openness" already, and SKOS (S13) lets it be one only; take it out'],
  ["a label of what the principle is not among its own", "principles.yaml", ["labels: { en: Openness }", "labels: { en: Openness }\n    altLabels: { en: [open] }\n    notLabels: { en: [open] }"], 'principles.yaml:6 openness notLabels | "open" (en) is a label of "openness" already, and SKOS (S13) lets it be one only; take it out'],
  ["two labels in one language", "principles.yaml", ["labels: { en: Openness }", "labels: { en: Openness, pt-BR: Abertura, pt-br: Aberto }"], 'principles.yaml:4 openness labels | "pt-br" is the language "pt-BR" again, and SKOS (S14) has one label a language; keep one'],
  ["a principle without labels", "principles.yaml", ["    labels: { en: Openness }\n", ""], "principles.yaml:3 openness labels | is missing"],
  ["a label in a language that is none", "principles.yaml", ["{ en: Openness }", "{ en: Openness, FR: Ouverture }"], 'principles.yaml:4 openness labels | "FR" is not a language code; write en, fr, zh-Hant …'],
  ["a list that names one thing twice", "principles.yaml", ["[openness]", "[openness, openness]"], 'principles.yaml:10 expression broader | names "openness" twice; once is enough'],
  ["a process that ends before it begins", "processes.yaml", ["closed: 2018", "closed: 2016-04"], "processes.yaml:3 forum closed | 2016-04 is before the process opened (2016-05-03); correct one of them"],
  ["a provision that is no provision", "processes.yaml", ["charter/2,", "charter/21,"], "processes.yaml:3 forum mandate | no provision"],
  ["a former key that is another's", "instruments.yaml", ["date: 1948", "date: 1948\n    formerKeys: [scroll, charter]\n  - key: scroll\n    kind: CHARTER\n    titles: { en: Scroll }\n    formerKeys: [roll]\n    source: print\n  - key: letter\n    kind: CHARTER\n    titles: { en: Letter }\n    formerKeys: [roll]"], 'instruments.yaml:7 charter formerKeys 1 | "scroll" is the key of the instrument at ', 'instruments.yaml:7 charter formerKeys 2 | "charter" is the key of today; take it out', 'instruments.yaml:16 letter formerKeys 1 | "roll" is a former key of instrument "scroll" already, at '],
  ["a key that a thing had before", "principles.yaml", ["broader: [openness]", "broader: [openness]\n    formerKeys: [speech]\n  - key: press\n    labels: { en: Press }\n    definition: That papers may print.\n    broader: [speech]"], 'principles.yaml:15 press broader 1 | no principle "speech"; it is called "expression" now'],
  ["the same field twice", "instruments.yaml", ["date: 1948", "date: 1948\n    date: 1949"], "instruments.yaml:7 | the same field stands here twice; keep one"],
  ["an alias", "principles.yaml", ["definition: That anyone may speak.", "definition: *said"], "principles.yaml:9 expression definition | points to an anchor (*said); write the value itself"],
  ["a question that was not asked", EVIDENCE, ["question: 1", "question: 2"], `${EVIDENCE}:14 passage 1 question | "forum" asks no question 2; it asks 1`],
  ["passages that overlap", EVIDENCE, ["start: 18", "start: 16"], `${EVIDENCE}:15 passage 2 start | 16 is before the end of passage 1 (17); passages stand in order and do not overlap`],
  ["a passage beyond the text", EVIDENCE, ["end: 74", "end: 99"], `${EVIDENCE}:15 passage 2 end | 99 is beyond the end of the text (74); count again`],
  ["words that stand elsewhere", EVIDENCE, ["start: 31, end: 56", "start: 30, end: 55"], `${EVIDENCE}:19 citation 1 exact | is not what stands at 30-55, which is " Article 19 of the Charte"; it stands at 31-56`],
  ["words that stand nowhere", EVIDENCE, ["exact: Openness", "exact: Openhess"], `${EVIDENCE}:17 mention 1 exact | is not what stands at 0-8, which is "Openness"; these words are nowhere in it; copy them from the text`],
  ["a quote without words where the text is held", EVIDENCE, ["exact: Openness, ", ""], `${EVIDENCE}:17 mention 1 exact | is missing: the text is held, and 0-8 reads "Openness"`],
  ["evidence across passages", EVIDENCE, ["start: 18", "start: 32"], `${EVIDENCE}:19 citation 1 start | 31-56 does not stand within one passage; it touches 2 (32-74)`],
  ["a length that was counted otherwise", EVIDENCE, ["length: 74", "length: 75"], `${EVIDENCE}:8 forum/atlantis length | is 75, and text.txt has 74 code points; correct it`],
  ["a text outside of its folder", EVIDENCE, ["text: text.txt", "text: ../text.txt"], `${EVIDENCE}:9 forum/atlantis text | "../text.txt" is not the name of a file in the same folder`],
  ["a text that is not there", EVIDENCE, ["text: text.txt", "text: words.txt"], `${EVIDENCE}:9 forum/atlantis text | words.txt does not exist; look at its name`],
  ["an id of a wrong form", EVIDENCE, ['"instrument:charter"', "charter"], `${EVIDENCE}:21 recommendation 1 invokes 1 | "charter" is not an id; write instrument:udhr or provision:udhr/19`],
  ["evidence without coder", EVIDENCE, ["coding: {", "codin: {"], `${EVIDENCE}:1 coding | is missing: say who coded the evidence, with which codebook`, `${EVIDENCE}:12 codin | is not a field here; did you mean "coding"?`],
  ["an accepted mention without a stance", EVIDENCE, [", stance: AFFIRMS", ""], `${EVIDENCE}:17 mention 1 stance | is missing; an accepted mention says AFFIRMS, QUALIFIES or OPPOSES`],
  ["an accepted citation of what the graph lacks", EVIDENCE, ["Charter, instrument: charter, provisions: [{ key: charter/19 }]", "Charter, namedAs: Charter"], `${EVIDENCE}:19 citation 1 instrument | is missing: only a proposed citation may name what the graph does not have`],
  ["a FULL reading of an instrument of which a part was read", "enshrinements.yaml", ["VERIFIED } }\nreadings: [{ instrument: charter, scheme: small, extent: FULL }]", "VERIFIED, read: PART } }\nreadings: [{ instrument: charter, scheme: small, extent: FULL, source: print }]"], 'enshrinements.yaml:2 reading 1 extent | is FULL, but the source says that a part was read ("The printed text"); write PARTIAL, or read the whole text'],
  ["a FULL reading of a contribution of which a part was read", EVIDENCE, ["{ citation: Sent in, certainty: VERIFIED }", "{ citation: Sent in, certainty: VERIFIED, read: PART }"], `${EVIDENCE}:10 forum/atlantis readings 1 extent | is FULL, but the source says that a part was read ("Sent in")`],
  ["a reading of a source that is not named above", "enshrinements.yaml", ["extent: FULL }", "extent: FULL, source: prnt }"], 'enshrinements.yaml:2 reading 1 source | no source "prnt"; did you mean "print"?'],
  ["accepted evidence that was read for nothing", EVIDENCE, ["  readings: [{ scheme: small, extent: FULL }]\n", ""], `${EVIDENCE}:2 forum/atlantis readings | is missing, and evidence is accepted: say for which scheme it was read, and how much of it, such as readings: [{ scheme: small, extent: PARTIAL }]`],
  ["what was not found and is no principle", EVIDENCE, ["readings: [{ scheme: small, extent: FULL }]", "readings: [{ scheme: small, extent: FULL, notFound: [opennes] }]"], `${EVIDENCE}:10 forum/atlantis readings 1 notFound 1 | no principle "opennes"; did you mean "openness"?`],
  ["a place without its passage", EVIDENCE, ["start: 0, end: 8, exact: Openness", "locator: § 1"], `${EVIDENCE}:17 mention 1 passage | is missing: give its number`],
  ["a place in a passage that is not there", EVIDENCE, ["start: 0, end: 8, exact: Openness", "locator: § 1, passage: 3"], `${EVIDENCE}:17 mention 1 passage | is 3, and no passage has this number; name one above`],
  ["a place that has offsets too", EVIDENCE, ["start: 0, end: 8, exact", "locator: § 1, passage: 1, start: 0, exact"], `${EVIDENCE}:17 mention 1 start | stands beside a locator; keep one of both`, `${EVIDENCE}:17 mention 1 exact | stands beside a locator; keep one of both`],
  ["evidence without a place", EVIDENCE, ["start: 0, end: 8, exact", "time: 2, exact"], `${EVIDENCE}:17 mention 1 start | is missing: say where the words stand, or name the place as locator`, `${EVIDENCE}:17 mention 1 time | goes with a locator; take it out`],
  ["a place that is said twice", EVIDENCE, ["mentions:\n", "mentions:\n  - { locator: § 1, passage: 1, principle: openness, stance: AFFIRMS, explicit: true }\n  - { locator: §  1, passage: 1, principle: openness, stance: AFFIRMS, explicit: true }\n"], `${EVIDENCE}:18 mention 2 | the same mention stands already at `],
  ["offsets in a text that nobody had", EVIDENCE, [`  sha256: ${sha256Of(TEXT)}\n`, ""], `${EVIDENCE}:2 forum/atlantis sha256 | is missing; only a text that nobody had, in which nothing has an offset, has none`],
  ["a citation of nothing", EVIDENCE, ["Charter, instrument: charter, provisions: [{ key: charter/19 }]", "Charter, status: PROPOSED"], `${EVIDENCE}:19 citation 1 instrument | is missing: name it, or give its words as namedAs`],
  ["a number in quotes", EVIDENCE, ["start: 0, end: 17", 'start: "0", end: 17'], `${EVIDENCE}:14 passage 1 start | "0" is not a whole number from 0 to 100000000; write it without quotes`],
];

test.each(CASES)("%s is a fault with file, line, record and field", async (_says, file, change, ...expected) => {
  const directory = await seedDirectory({ [file]: change });
  const faults = told(await faultsOf(directory), directory);
  for (const fault of expected) expect(faults).toContainEqual(expect.stringContaining(fault));
});

// One case a line, so that they can be compared.
// prettier-ignore
const FILES: [says: string, changes: Parameters<typeof seedDirectory>[0], fault: string][] = [
  ["a file that is not YAML", { "contributors.yaml": "contributors: [" }, "contributors.yaml:1 | is not YAML: "],
  ["an empty file", { "processes.yaml": "# nothing\n" }, "processes.yaml:1 | is empty; write its records or take the file away"],
  ["a byte order mark", { "processes.yaml": "\uFEFFprocesses: []" }, "processes.yaml:1 | begins with a byte order mark; save it as UTF-8 without BOM"],
  ["UTF-16", { "processes.yaml": Buffer.from("\uFEFFprocesses: []", "utf16le") }, "processes.yaml:1 | is UTF-16; save it as UTF-8"],
  ["Latin-1", { "processes.yaml": Buffer.from("processes: [é]", "latin1") }, "processes.yaml:1 | is not UTF-8; save it as UTF-8"],
  ["a hundred thousand brackets", { "processes.yaml": `processes: ${"[".repeat(100_000)}` }, "processes.yaml:1 | "],
  ["a folder with the name of a file", { "processes.yaml": null, "processes.yaml/x": "" }, "processes.yaml:1 | is a folder where a file was wanted"],
  ["a file that nobody reads", { "principle.yaml": "a: 1" }, 'principle.yaml:1 | is not read; did you mean "principles.yaml"?'],
  ["a folder that nobody reads", { "contribution/x": "" }, 'contribution:1 | is not read; did you mean "contributions"?'],
  ["a codebook without principles", { "codebooks/other/principle.yaml": "a: 1" }, "codebooks/other/principle.yaml:1 | is not read; each folder of codebooks has one principles.yaml"],
  ["a contribution without evidence", { "contributions/2017-x-y/text.txt": "x" }, "contributions/2017-x-y:1 | holds no evidence.yaml; add it or take the folder away"],
  ["another text than the one that was coded", { [WORDS]: "Something else entirely" }, `${EVIDENCE}:7 forum/atlantis sha256 | is not that of text.txt`],
];

test.each(FILES)("%s is a fault, never a stack", async (_says, changes, fault) => {
  const directory = await seedDirectory(changes);
  const faults = told(await faultsOf(directory), directory);
  expect(faults).toContainEqual(expect.stringContaining(fault));
});

test("what a broken file may hold is not reported as unknown", async () => {
  const directory = await seedDirectory({ "instruments.yaml": "instruments: [" });
  const files = (await faultsOf(directory)).map(({ file }) => relative(directory, file));
  expect([...new Set(files)]).toEqual(["instruments.yaml"]);
});

test("a directory that does not exist, or holds no seed, is a fault", async () => {
  const empty = await seedDirectory({ "README.md": "# Nothing" }, {});
  expect(told(await faultsOf(`${empty}/absent`, empty), empty)).toEqual([
    expect.stringMatching(/^:1 \| holds no seed file; a seed directory holds contributors\.yaml/),
    "absent:1 | does not exist; look at its name",
  ]);
});

test("a key that two directories hold is a fault that names both places", async () => {
  const [first, second] = [await seedDirectory({}), await seedDirectory({ [EVIDENCE]: null, [WORDS]: null })];
  const faults = await faultsOf(first, second);
  expect(faults).toContainEqual({
    file: `${second}/contributors.yaml`,
    line: 4,
    record: "atlantis",
    field: "key",
    message: `contributor "atlantis" exists already at ${first}/contributors.yaml:4; keep one or choose another key`,
  });
  expect(faults.filter(({ record }) => record === "charter/19")).toHaveLength(1);
});

test("words of a text that is not held are refused", async () => {
  const directory = await seedDirectory({ [EVIDENCE]: ["  text: text.txt\n", ""] });
  expect(told(await faultsOf(directory), directory)).toEqual(
    [16, 18, 20].map((line, index) => {
      const record = ["mention 1", "citation 1", "recommendation 1"][index];
      return `${EVIDENCE}:${line} ${record} exact | gives words of a text that is not held; take it out, or add text: to the contribution`;
    }),
  );
});

test("a citation names provisions of its own instrument, and evidence is given once", async () => {
  const other = "instruments:\n  - { key: pact, kind: TREATY, titles: { en: Pact }, source: print }\n";
  const citation =
    "  - { start: 31, end: 56, exact: Article 19 of the Charter, instrument: pact, provisions: [{ key: charter/19 }] }\n";
  const directory = await seedDirectory({
    "instruments.yaml": ["instruments:\n", other],
    [EVIDENCE]: ["recommendations:", `${citation}${citation}recommendations:`],
  });
  const faults = told(await faultsOf(directory), directory);
  expect(faults).toContain(
    `${EVIDENCE}:20 citation 2 provisions 1 key | "charter/19" belongs to "charter", not to "pact"; name one of its own`,
  );
  expect(faults).toContain(
    `${EVIDENCE}:21 citation 3 | the same citation stands already at ${directory}/${EVIDENCE}:20; keep one`,
  );
});

test("a directory of many faults names them all, by file and line", async () => {
  const directory = await seedDirectory({
    "contributors.yaml": ["kind: STATE", "kind: LAND"],
    "processes.yaml": ["name: Forum", "nam: Forum"],
    "principles.yaml": ["key: small", "key: Small"],
    [EVIDENCE]: ["stance: AFFIRMS", "stance: LIKES"],
  });
  const error: unknown = await readSeeds([directory]).catch((reason: unknown) => reason);
  const lines = error instanceof SeedFaults ? error.message.split("\n") : [];
  expect(lines.map((line) => line.replace(`${directory}/`, "").replace(/: .*/, ""))).toEqual([
    `${EVIDENCE}:10 forum/atlantis readings 1 scheme`,
    `${EVIDENCE}:17 mention 1 stance`,
    "contributors.yaml:5 atlantis kind",
    "enshrinements.yaml:2 reading 1 scheme",
    "principles.yaml:1 Small key",
    "processes.yaml:3 forum nam",
    "processes.yaml:3 forum name",
  ]);
});
