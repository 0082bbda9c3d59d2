import { describe, expect, it } from "vitest";
import { canada, cited, read } from "./reader.ts";

describe("a citation", () => {
  it("is found by name, abbreviation and symbol", () => {
    expect(cited("We recall the Universal Declaration of Human Rights (UDHR) and A/RES/70/125.")).toEqual([
      "Universal Declaration of Human Rights (UDHR) → udhr",
      "A/RES/70/125 → ares-70-125",
    ]);
    expect(cited("Human Rights Council resolution 20/8 and resolution 70/125 agree.")).toEqual([
      "Human Rights Council resolution 20/8 → hrc-res-20-8",
      "resolution 70/125 → ares-70-125",
    ]);
    expect(cited("It was adopted as 217 A (III).")).toEqual(["217 A (III) → udhr"]);
  });

  it("holds the symbol or the title that stands behind a number or a name", () => {
    // The last letter says the language of the document.
    expect(cited("See WSIS-05/TUNIS/DOC/6(Rev.1)-F.")).toEqual(["WSIS-05/TUNIS/DOC/6(Rev.1)-F → tunis-agenda"]);
    expect(cited("See Tunis Agenda for the Information Society, WSIS-05/TUNIS/DOC/6(Rev.1)-E, of 2005.")).toEqual([
      "Tunis Agenda for the Information Society, WSIS-05/TUNIS/DOC/6(Rev.1)-E → tunis-agenda",
    ]);
    expect(
      cited("Resolution 20/8 on the promotion, protection and enjoyment of human rights on the Internet was short."),
    ).toEqual([
      "Resolution 20/8 on the promotion, protection and enjoyment of human rights on the Internet → hrc-res-20-8",
    ]);
  });

  it("is not seen where the matter of a resolution is named with the words of its title", () => {
    expect(cited("We work for the promotion, protection and enjoyment of human rights on the Internet.")).toEqual([]);
    expect(
      cited(
        "The Council's resolution on the promotion, protection and enjoyment of human rights on the Internet helped.",
      ),
    ).toHaveLength(1);
  });

  it.each([
    ["l'article 19 de la Déclaration universelle des droits de l'homme"],
    ["el artículo 19 de la Declaración Universal de Derechos Humanos"],
    ["статья 19 Всеобщей декларации прав человека"],
    ["المادة 19 من الإعلان العالمي لحقوق الإنسان"],
    ["《世界人权宣言》第19条"],
  ])("is found in another language: %s", (text) => {
    const [citation] = read(text).citations;
    expect([citation?.status, citation?.provisions[0]?.key]).toEqual(["RESOLVED", "udhr/19"]);
  });
});

describe("Canada's contribution", () => {
  it("cites in the question what the question says, and in its answer what Canada says", () => {
    const { citations, passages } = read(canada);
    const voice = (number: number): string | undefined => passages.find((passage) => passage.number === number)?.voice;
    expect(citations.map(({ instrument, passage }) => `${instrument} ${voice(passage)}`)).toEqual([
      "udhr CONTRIBUTOR",
      "iccpr CONTRIBUTOR",
      "tunis-agenda QUESTION",
      "sdgs CONTRIBUTOR",
      "agenda-2030 CONTRIBUTOR",
    ]);
    expect(citations[2]?.provisions.map(({ key, expanded }) => `${key} ${expanded}`)).toEqual([
      "tunis-agenda/69 false",
      "tunis-agenda/70 true",
      "tunis-agenda/71 false",
    ]);
    expect(citations[2]?.quote).toMatchObject({
      exact: "Tunis Agenda, particularly paragraphs 69-71",
      start: 4154,
      end: 4197,
    });
  });
});
