import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { TextReader } from "../../src/extraction/TextReader.ts";
import { ruleFiles } from "./reader.ts";
import { seedReader } from "./seedReader.ts";

type Sentence = { says: string } & Record<string, string>;
type Labels = Record<string, Sentence[]>;

const file = path.join(import.meta.dirname, "../cases/reading/stances.yaml");
const labels = parse(readFileSync(file, "utf8")) as Labels;
const letters = ["A", "Q", "O", "N"] as const;
const letterOf: Record<string, string> = { AFFIRMS: "A", QUALIFIES: "Q", OPPOSES: "O" };

/** What the reader says of a principle in a sentence. */
function readAs(language: string, says: string, principle: string): string {
  const mention = seedReader.analyse(says, { language }).mentions.find((one) => one.principle === principle);
  return letterOf[mention?.stance ?? ""] ?? "N";
}

const judged = Object.entries(labels).flatMap(([language, sentences]) =>
  sentences.flatMap(({ says, ...principles }) =>
    Object.entries(principles).map(([principle, right]) => {
      return { language, says, principle, right, read: readAs(language, says, principle) };
    }),
  ),
);

it("stances of made sentences are read as a person labelled them", () => {
  const matrix = letters.map((right) => {
    const counts = letters.map((read) => judged.filter((one) => one.right === right && one.read === read).length);
    return `${right}  ${counts.map((count) => String(count).padStart(4)).join("")}`;
  });
  process.stdout.write(`labelled \\ read   A   Q   O   N\n${matrix.join("\n")}\n`);
  const stanced = judged.filter(({ right }) => right !== "N");
  const accuracy = (some: typeof judged) => some.filter(({ right, read }) => right === read).length / some.length;
  const wrong = judged.filter(({ right, read }) => right !== read).map((one) => JSON.stringify(one));
  expect(judged.length).toBeGreaterThan(150);
  for (const language of Object.keys(labels)) {
    const own = stanced.filter((one) => one.language === language);
    expect(accuracy(own), `${language}\n${wrong.join("\n")}`).toBeGreaterThanOrEqual(0.9);
  }
  expect(accuracy(judged.filter(({ right }) => right === "N"))).toBeGreaterThanOrEqual(0.9);
});

const stancesOf = (says: string, principle: string): (string | null)[] =>
  seedReader
    .analyse(says, { language: "en" })
    .mentions.filter((one) => one.principle === principle)
    .map(({ stance }) => stance);

it("a principle that a document opposes is not affirmed where the document merely names it", () => {
  const opposing = "We reject the multistakeholder approach.\n\nThe multistakeholder approach dates from the nineties.";
  expect(stancesOf(opposing, "multistakeholder-participation")).toEqual(["OPPOSES", null]);
  const torn = "We reject the multistakeholder approach of this draft.\n\nWe support the multistakeholder approach.";
  expect(stancesOf(torn, "multistakeholder-participation")).toEqual(["OPPOSES", "AFFIRMS"]);
});

it("what is said against a word that only hints at a principle, or once of many times, opposes it nowhere else", () => {
  const kept = "Privacy is a habit of this town. Its shops keep to privacy.";
  expect(stancesOf(`We reject those consent screens. ${kept}`, "privacy")).toEqual(["OPPOSES", "AFFIRMS", "AFFIRMS"]);
  const once = `We oppose the privacy label. ${kept}`;
  expect(stancesOf(once, "privacy")).toEqual(["OPPOSES", null, null]);
  expect(stancesOf(`${once} Its bank keeps to privacy.`, "privacy")).toEqual([
    "OPPOSES",
    "AFFIRMS",
    "AFFIRMS",
    "AFFIRMS",
  ]);
});

it("two words that only together hint at a principle affirm it in a long text where more is said of it", () => {
  const hint = "The router must have a fair price.";
  const long = `${hint}${"\n\nThe committee met in the afternoon.".repeat(14)}`;
  expect(stancesOf(hint, "access-affordability")).toEqual(["AFFIRMS"]);
  expect(stancesOf(long, "access-affordability")).toEqual([null]);
  expect(stancesOf(`${long}\n\nAccess must be affordable.`, "access-affordability")).toEqual(["AFFIRMS", "AFFIRMS"]);
});

it("what is denied or only told in a sentence leaves alone the words that put a principle at length", () => {
  expect(stancesOf("No office has yet adopted open standards.", "interoperability-unfragmented")).toEqual(["AFFIRMS"]);
  expect(stancesOf("The licence was sold under rules of network neutrality.", "net-neutrality")).toEqual(["AFFIRMS"]);
  const french = "Nous voulons de bonnes écoles, même contre les maires, et le droit de critiquer.";
  const { mentions } = seedReader.analyse(french, { language: "fr" });
  expect(mentions.map(({ principle, stance }) => `${stance} ${principle}`)).toEqual(["AFFIRMS freedom-of-expression"]);
});

it("the next sentence may take back some of what was said, in three languages", () => {
  const read = (language: string, says: string) =>
    seedReader.analyse(says, { language }).mentions.map(({ principle, stance }) => `${stance} ${principle}`);
  const both = ["AFFIRMS net-neutrality", "QUALIFIES net-neutrality"];
  expect(read("en", "We hold to net neutrality. It would be wrong, however, to bind a farmer's own mast.")).toEqual(
    both,
  );
  expect(read("fr", "Nous défendons la neutralité du net. Cela dit, le mât d'un fermier est à lui.")).toEqual(both);
  expect(read("es", "Defendemos la neutralidad de la red. Ahora bien, el mástil de un granjero es suyo.")).toEqual(
    both,
  );
});

it("what the next sentence takes back, it takes back of the principle of each codebook that bears the name", () => {
  const { vocabulary } = seedReader;
  const other = { key: "other-net-neutrality", labels: { en: "Net neutrality" }, altLabels: {}, notLabels: {} };
  const reader = new TextReader({ ...vocabulary, principles: [...vocabulary.principles, other] }, ruleFiles);
  const { mentions } = reader.analyse("We hold to net neutrality. That said, a mast is a mast.", { language: "en" });
  expect(mentions.map(({ principle, stance }) => `${stance} ${principle}`).toSorted()).toEqual([
    "AFFIRMS net-neutrality",
    "AFFIRMS other-net-neutrality",
    "QUALIFIES net-neutrality",
    "QUALIFIES other-net-neutrality",
  ]);
});

it("what is not limited to a few, or shared with all the world, has no condition", () => {
  const read = (language: string, says: string) =>
    seedReader.analyse(says, { language }).mentions.map(({ principle, stance }) => `${stance} ${principle}`);
  const whole = "We hold to net neutrality in all its forms, including but not limited to equal speed.";
  expect(read("en", whole)).toContain("AFFIRMS net-neutrality");
  const spanish = "Defendemos la neutralidad de la red y la compartimos con todo el mundo.";
  expect(read("es", spanish)).toContain("AFFIRMS net-neutrality");
});

it("a short sentence rejects what the one before it says that others want, in three languages", () => {
  const rejected = (language: string, says: string) =>
    seedReader.analyse(says, { language }).mentions.map(({ stance, rule }) => `${stance} ${rule.split(": ", 1)[0]}`);
  const opposed = [expect.stringMatching(/^OPPOSES/)];
  expect(rejected("en", "Here the talk is that the sovereignty of States comes first. We disagree.")).toEqual(opposed);
  expect(rejected("fr", "Voici une souveraineté des États sans bornes. Nous la rejetons.")).toEqual(opposed);
  expect(rejected("es", "Aquí está la soberanía de los Estados sin freno. La rechazamos.")).toEqual(opposed);
});

it("what a paper says against a principle counts against what it says for it", () => {
  const others = "The ferry to the islands sails at noon on every day of the week.\n\n".repeat(9);
  const paper = (last: string) => `${others}We reject the sovereignty of States over the network.\n\n${last}`;
  const held = (text: string) => stancesOf(text, "sovereignty").includes("AFFIRMS");
  expect(held(paper("We respect the sovereignty of States."))).toBe(false);
  const thrice = [
    "Policy authority for the Internet is the sovereign right of States.",
    "The sovereignty of States must be respected in cyberspace as it is on land.",
    "All governments should have an equal role.",
  ].join("\n\n");
  expect(held(paper(thrice))).toBe(true);
});

it("the next sentence may set bounds to a principle, and only by what stands for it", () => {
  const bounded = "We defend freedom of expression. This right is not absolute.";
  expect(stancesOf(bounded, "freedom-of-expression")).toEqual(["AFFIRMS", "QUALIFIES"]);
  const other = "We defend freedom of expression. The budget is not absolute.";
  expect(stancesOf(other, "freedom-of-expression")).toEqual(["AFFIRMS"]);
});

it("what goes on with the words of others is theirs until the contributor speaks", () => {
  const said = "Two operators argued that the rules are old. They want transparency to be voluntary.";
  expect(stancesOf(said, "transparency")).toEqual([]);
  expect(stancesOf(`${said} We support transparency.`, "transparency")).toEqual(["AFFIRMS"]);
});
