import { expect, test } from "vitest";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { seeds as directory } from "../../support/readSeeds.ts";

const { contributors, contributions, enshrinements, instruments, readings } = await readSeeds([directory]);
const places = (instrument: string, principle: string) =>
  enshrinements
    .filter((one) => one.instrument === instrument && one.principle === principle)
    .map(({ locator, explicit }) => `${locator}${explicit ? "" : " (implied)"}`);

test.each(["coe-2011", "apc-charter", "oecd-2011", "dfi-2022", "african-declaration-2014"])(
  "%s, of which parts were read, is not said to lack what nobody looked for",
  (instrument) => expect(readings.find((one) => one.instrument === instrument)?.extent).toBe("PARTIAL"),
);

// One fact a line, so that they can be compared.
// prettier-ignore
test.each([
  ["coe-2011", "transparency", ["principle 2"]],
  ["coe-2011", "access-affordability", ["principle 5"]],
  ["apc-charter", "net-neutrality", ["6.6 (implied)"]],
  ["oecd-2011", "rule-of-law", ["preamble"]],
  ["dfi-2022", "gender-equality", ["section 1"]],
  ["african-declaration-2014", "rule-of-law", ["principle 11", "principle 3 (implied)", "principle 5 (implied)", "principle 12 (implied)"]],
  ["cgibr-2009", "sustainable-development", ["principle 3"]],
  ["udhr", "gender-equality", ["preamble", "art 2", "art 16"]],
  ["iccpr", "rule-of-law", ["art 2(3) (implied)", "art 9 (implied)", "art 14"]],
  ["sdgs", "evidence-based", ["target 17.18"]],
  ["netmundial-2014", "security-stability-resilience", ["1.5"]],
  ["netmundial-2014", "access-affordability", ["1.1.4"]],
  ["irpc-10", "security-stability-resilience", []],
  ["tunis-agenda", "sovereignty", ["para 35(a)", "para 69"]],
] as const)("%s states %s where its source says so", (instrument, principle, expected) => {
  expect(places(instrument, principle)).toEqual(expected);
});

test("the Tunis Agenda has the five items of its paragraph 35", () => {
  const { provisions } = instruments.find(({ key }) => key === "tunis-agenda")!;
  const items = provisions.map(({ key }) => key).filter((key) => key.startsWith("tunis-agenda/35/"));
  expect(items).toEqual(["a", "b", "c", "d", "e"].map((item) => `tunis-agenda/35/${item}`));
});

test("South Sudan is party to both covenants, and every act says as of when it was read", () => {
  const acts = contributors.flatMap(({ key, partyTo }) => partyTo.map((act) => ({ state: key, ...act })));
  const ofSouthSudan = acts.filter(({ state }) => state === "south-sudan");
  expect(ofSouthSudan.map(({ instrument, act }) => [instrument, act])).toEqual([
    ["iccpr", "ACCESSION"],
    ["icescr", "ACCESSION"],
  ]);
  for (const { source } of acts) expect(source.citation).toMatch(/; as of \d{4}(-\d{2}-\d{2})?$/);
});

test("names are the official short ones, and Chinese ones are written in simplified characters", () => {
  const nameOf = (key: string, language: string) => contributors.find((one) => one.key === key)?.names[language];
  const keys = ["turkey", "cape-verde", "cote-d-ivoire", "korea-rep", "netherlands", "china"];
  expect(keys.map((key) => nameOf(key, "en"))).toEqual([
    "Türkiye",
    "Cabo Verde",
    "Côte d'Ivoire",
    "Republic of Korea",
    "Netherlands",
    "China",
  ]);
  expect(nameOf("swaziland", "es")).toBe("Eswatini");
  const names = contributors.filter(({ kind }) => kind === "STATE").map((one) => one.names.zh ?? "");
  expect(names.filter((name) => name === "" || /[東國蘇內亞爾羅馬鳥島維緬麗剛]/u.test(name))).toEqual([]);
});

test("Canada's paper of 2016 is coded by the labels of the principles, and its nameless references are held", () => {
  const { mentions, citations } = contributions.find(({ key }) => key === "wgec-2016/canada")!;
  const implied = mentions.filter(({ explicit }) => !explicit).map(({ exact }) => exact);
  for (const words of ["information and ideas flow freely", "barriers for participation", "community of stakeholders"])
    expect(implied).not.toContain(words);
  const coded = mentions.map(({ exact, principle }) => [exact, principle]);
  expect(coded).toContainEqual(["social development", "sustainable-development"]);
  expect(coded).toContainEqual(["secure Internet", "security-stability-resilience"]);
  const nameless = citations.filter(({ instrument }) => instrument === undefined);
  expect(nameless.map(({ namedAs, status }) => [namedAs, status])).toEqual([
    ["previous articulations of Internet principles", "PROPOSED"],
    ["existing international law", "PROPOSED"],
  ]);
});
