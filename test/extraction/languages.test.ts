import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/extraction/analyse.ts";
import { TextReader } from "../../src/extraction/TextReader.ts";
import { ruleFiles, vocabulary } from "./reader.ts";

const principles = vocabulary.principles.map((principle) =>
  principle.key === "innovation" ? { ...principle, labels: { fr: "Innovation", es: "Innovación" } } : principle,
);
const reader = new TextReader({ ...vocabulary, principles }, ruleFiles);

function read(language: string, text: string): Analysis {
  return reader.analyse(text, { language });
}

describe("a citation is found by what contributors call the instrument", () => {
  it.each([
    [
      "fr",
      "Voir l'Agenda de Tunis, notamment les paragraphes 69 à 71.",
      "tunis-agenda/69 tunis-agenda/70 tunis-agenda/71",
    ],
    ["es", "Véase la Agenda de Túnez (párrafos 69 a 71).", "tunis-agenda/69 tunis-agenda/70 tunis-agenda/71"],
    ["ru", "В соответствии с пунктами 69-71 Тунисской программы.", "tunis-agenda/69 tunis-agenda/70 tunis-agenda/71"],
    ["ru", "См. статью 19 Всеобщей декларации прав человека.", "udhr/19"],
    ["zh", "《突尼斯议程》第69段", "tunis-agenda/69"],
  ])("in %s: %s", (language, text, keys) => {
    const [citation, ...more] = read(language, text).citations;
    expect([citation?.provisions.map(({ key }) => key).join(" "), more]).toEqual([keys, []]);
  });
});

describe("a text too short to be sure of its language", () => {
  it("is read by the rules of the likeliest, with a warning", () => {
    const { language, warnings, mentions } = reader.analyse("Apoyamos la innovación en la región.");
    expect([language, mentions.length]).toEqual(["es", 1]);
    expect(warnings).toEqual([
      "The language of so short a text is not sure. It was read by the rules of es; give its language.",
    ]);
    expect(reader.analyse("We support the innovation.")).toMatchObject({ language: "en", warnings: [] });
  });
});

describe("a number in brackets belongs to the law before it", () => {
  it("whose name has longer words between its capitals", () => {
    const text = "Somos parte en el PIDCP y en la Convención Americana sobre Derechos Humanos (arts. 11 y 13).";
    const [pact, other] = read("es", text).citations;
    expect([pact?.instrument, other?.instrument, other?.namedAs]).toEqual([
      "iccpr",
      null,
      "Convención Americana sobre Derechos Humanos",
    ]);
  });
});

describe("what the contributor recalls is its own, though it names itself without a capital", () => {
  it.each([
    ["fr", "Commission des lois\n\nLa commission rappelle que l'innovation est utile.", 1],
    ["fr", "Association des usagers\n\nLa commission rappelle que l'innovation est utile.", 0],
    ["es", "Comisión de Leyes\n\nLa comisión recuerda que la innovación es útil.", 1],
  ])("in %s: %s", (language, text, count) => {
    expect(read(language, text).mentions).toHaveLength(count);
  });
});

describe("a recommendation is found by its modal, its asking or its list", () => {
  it.each([
    ["fr", "MUST", "Les États doivent publier les comptes."],
    ["fr", "SHOULD", "Nous recommandons la création d'un fonds."],
    ["fr", "COULD", "Le forum pourrait étudier la question."],
    ["es", "MUST", "Los Estados deben publicar las cuentas."],
    ["es", "SHOULD", "Proponemos la creación de un fondo."],
    ["es", "SHOULD", "Es importante que el foro escuche."],
    ["fr", "SHOULD", "Nous prions le secrétariat de publier le rapport."],
    ["fr", "MUST", "Les membres s'engagent à publier leurs comptes."],
    ["es", "SHOULD", "Invita a las universidades a abrir sus aulas."],
    ["es", "MUST", "Ninguna agencia podrá negarse."],
    ["fr", "SHOULD", "Recommandation n° 4. Publier les comptes."],
    ["en", "SHOULD", "The accounts are to be published each year."],
  ])("in %s as %s: %s", (language, strength, text) => {
    const found = read(language, text).recommendations.map((one) => [one.strength, one.quote.exact]);
    expect(found).toEqual([[strength, text]]);
  });

  it.each([
    ["fr", "Selon le rapport, les États doivent agir."],
    ["fr", "Il convient de rappeler la date."],
    ["es", "Según el informe, los Estados deben actuar."],
    ["es", "La fecha es importante."],
    ["fr", "Un membre a proposé que les frais doivent baisser."],
    ["fr", "Nous vous prions d'agréer nos salutations."],
    ["es", "La delegada opina que las tasas deben bajar."],
    ["es", "Un miembro pregunta si la tasa debería bajar."],
    ["en", "The delegate thought that fees must fall."],
  ])("and not in %s where others ask or nothing is asked: %s", (language, text) => {
    expect(read(language, text).recommendations).toEqual([]);
  });

  it("item by item", () => {
    const fr = read("fr", "Nous proposons les mesures suivantes :\n- Publier les comptes\n- Le reste fut dit");
    expect(fr.recommendations.map(({ quote }) => quote.exact)).toEqual(["Publier les comptes"]);
  });
});

describe("a principle is found by its labels of the language", () => {
  it.each([
    ["fr", "L'innovation est une force.", "innovation"],
    ["es", "La innovación es una fuerza.", "innovación"],
  ])("in %s: %s", (language, text, words) => {
    expect(read(language, text).mentions.map(({ quote }) => quote.exact)).toEqual([words]);
  });

  it("and not where it is denied", () => {
    expect(read("fr", "Il y a un manque d'innovation.").mentions).toEqual([]);
    expect(read("es", "Es un foro sin innovación.").mentions).toEqual([]);
  });
});

describe("a full stop behind an abbreviation of the language ends no sentence", () => {
  it.each([
    ["en", "Boards said no to art. 5 and no. 7 of it. Governments must act.", "Governments must act."],
    [
      "fr",
      "Le conseil l'a dit à l'al. Deux de la loi. Les gouvernements doivent agir.",
      "Les gouvernements doivent agir.",
    ],
    ["es", "Véase el núm. Cinco de la lista. Los gobiernos deben actuar.", "Los gobiernos deben actuar."],
    // In Spanish "no" is a word that ends sentences.
    ["es", "Dijimos que no. Los gobiernos deben actuar.", "Los gobiernos deben actuar."],
  ])("in %s: %s", (language, text, asked) => {
    expect(read(language, text).recommendations.map(({ quote }) => quote.exact)).toEqual([asked]);
  });

  it.each([
    ["fr", "Les gouvernements doivent agir selon l'al. Deux de la loi."],
    ["es", "Los gobiernos deben actuar según el núm. Cinco de la lista."],
  ])("so that it stays one in %s", (language, text) => {
    expect(read(language, text).recommendations.map(({ quote }) => quote.exact)).toEqual([text]);
  });
});
