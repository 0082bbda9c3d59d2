import { expect, it } from "vitest";
import { seedReader } from "./seedReader.ts";

function asked(text: string, language: string): string[] {
  return seedReader.analyse(text, { language }).recommendations.map(({ quote }) => quote.exact);
}

it.each([
  [
    "en",
    "a. Access is a duty. All governments should:\n\ti. Lower the price of lines.\n\tii. Open public libraries at night.\nb. The sea is wide.",
    ["Lower the price of lines.", "Open public libraries at night."],
  ],
  [
    "es",
    "a. El acceso es una tarea común. Los Estados deberían:\n\ti. Bajar el precio de las líneas.\n\tii. Abrir bibliotecas de noche.\nb. El mar es ancho.",
    ["Bajar el precio de las líneas.", "Abrir bibliotecas de noche."],
  ],
])(
  "a list within an item asks what its own line asks, and the outer list goes on behind it: %s",
  (language, text, what) => {
    expect(asked(text, language)).toEqual(what);
  },
);

it.each([
  [
    "es",
    "Las medidas siguientes son prioridades del consejo:\n\nFomentar las cooperativas de cable en los barrios.\n\nApoyar las radios de los pueblos.\n\nEl mar es ancho.",
    ["Fomentar las cooperativas de cable en los barrios.", "Apoyar las radios de los pueblos."],
  ],
  [
    "fr",
    "Nous recommandons aux États :\n\nRenforcer les coopératives de câble dans les quartiers.\n\nOuvrir les bibliothèques la nuit.\n\nLa mer est large.",
    ["Renforcer les coopératives de câble dans les quartiers.", "Ouvrir les bibliothèques la nuit."],
  ],
])("paragraphs without marks are a list where a line leads them and they begin alike: %s", (language, text, what) => {
  expect(asked(text, language)).toEqual(what);
});

it("a list of things asks nothing, though one of them looks like a verb", () => {
  const lead = "We encourage all boards to keep the following commitments:";
  const text = `${lead}\na. Open and slow meetings.\nb. Benches for all.\nc. Slow trains.`;
  expect(asked(text, "en")).toEqual([lead]);
});

it("a duty is one with a word between", () => {
  const text = "Los puertos tendrán la obligación pesada de abrir las bibliotecas de noche.";
  expect(asked(text, "es")).toEqual([text]);
});

it.each([
  [
    "en",
    "All harbours should: (a) open their libraries at night; (b) lower the price of lines; and (c) keep benches for all.",
    ["open their libraries at night", "lower the price of lines", "keep benches for all."],
  ],
  [
    "en",
    "The League pledges: (a) to comply with the rules of the sea; (b) to publish its accounts every year.",
    ["to comply with the rules of the sea", "to publish its accounts every year."],
  ],
  [
    "fr",
    "Nous recommandons les mesures suivantes : – renforcer les coopératives de câble ; – ouvrir les bibliothèques la nuit.",
    ["renforcer les coopératives de câble", "ouvrir les bibliothèques la nuit."],
  ],
  [
    "es",
    "Los puertos deberían: a) abrir las bibliotecas de noche; b) bajar el precio de las líneas.",
    ["abrir las bibliotecas de noche", "bajar el precio de las líneas."],
  ],
])("the items of a list within a sentence have the force of their lead: in %s, %s", (language, text, what) => {
  expect(asked(text, language)).toEqual(what);
});

it("and its strength and addressee", () => {
  const text = "All harbours must: (a) open their libraries at night; (b) lower the price of lines.";
  const found = seedReader.analyse(text, { language: "en" }).recommendations;
  expect(found.map(({ strength, addressee, action }) => [strength, addressee, action])).toEqual([
    ["MUST", "All harbours", "open their libraries at night"],
    ["MUST", "All harbours", "lower the price of lines"],
  ]);
});

it.each([
  ["a list of things", "The harbour has three parts: (a) a library; (b) a bench; (c) a slow train.", []],
  ["what others ask", "According to the report, harbours should: (a) open at night; (b) lower the price of lines.", []],
  ["a question", "Should the harbours: (a) open at night; (b) lower the price of lines?", []],
  [
    "one item alone",
    "Harbours should do this: (a) open their libraries at night, as the sea is wide.",
    ["Harbours should do this: (a) open their libraries at night, as the sea is wide."],
  ],
])("%s is no list of recommendations", (_what, text, what) => {
  expect(asked(text, "en")).toEqual(what);
});

const harbours =
  "1. Open the libraries of the harbours at night.\n\n2. Lower the price of lines.\n\n3. The sea is wide.";

it.each([
  ["a declaration asks in its lists", "Declaration of the Harbours", 2],
  ["a paper that answers one does not", "Comments on the Declaration of the Harbours", 0],
  ["nor does a text without a title that says so", "The Harbours of the North", 0],
])("%s", (_what, title, count) => {
  expect(asked(`${title}\n\nThe harbours met in the north.\n\n${harbours}`, "en")).toHaveLength(count);
});

it("what a report recommends is less sure than what a charter does", () => {
  const confidenceIn = (title: string) =>
    seedReader.analyse(`${title}\n\nHarbours should open their libraries at night.`, { language: "en" })
      .recommendations[0]?.confidence;
  expect([confidenceIn("Report on the Harbours"), confidenceIn("Charter of the Harbours")]).toEqual([0.65, 0.8]);
});

it.each([
  ["fr", "Déclaration des ports", "1. Ouvrir les bibliothèques la nuit.\n\n2. Baisser le prix des lignes.", 2],
  ["fr", "Contribution à la Déclaration des ports", "1. Ouvrir les bibliothèques la nuit.\n\n2. Baisser le prix.", 0],
  ["es", "Declaración de los puertos", "1. Abrir las bibliotecas de noche.\n\n2. Bajar el precio de las líneas.", 2],
])("the kind of a document is known in %s: %s", (language, title, list, count) => {
  expect(asked(`${title}\n\n${list}`, language)).toHaveLength(count);
});

it("numbers in brackets mark the items of a list, and a question that asks what to recommend leads it", () => {
  const answer =
    "Pregunta 2. ¿Qué recomendaciones convendría dar a los puertos?\n\nLas que quepan en un año:\n\n(1) Que la oficina lleve un diario de mareas.\n(2) Lámparas nuevas para los faros.";
  expect(asked(answer, "es")).toEqual(["Que la oficina lleve un diario de mareas.", "Lámparas nuevas para los faros."]);
});

it("a heading that says what we ask leads the lists of those who are asked below it", () => {
  const text =
    "Ce que nous exigeons\n\nDes ports :\n– un phare permanent ;\n– la nuit sans taxe.\n\nDes villes :\n– des bancs pour tous.";
  expect(asked(text, "fr")).toEqual(["un phare permanent ;", "la nuit sans taxe.", "des bancs pour tous."]);
});

it("what follows 'selon nous' is asked by the contributor", () => {
  const text = "Le port doit ouvrir la nuit, selon nous.";
  expect(asked(text, "fr")).toEqual([text]);
  expect(asked("Le port doit ouvrir la nuit, selon le maire.", "fr")).toEqual([]);
});
