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
