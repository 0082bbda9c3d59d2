import { describe, expect, it } from "vitest";
import { cited } from "./reader.ts";
import { seedReader } from "./seedReader.ts";

describe("an instrument that was named before", () => {
  it("is not the one that another part of the sentence names", () => {
    expect(cited("The Tunis Agenda is long. According to paragraph 70, the UDHR applies.")).toEqual([
      "Tunis Agenda → tunis-agenda",
      "paragraph 70 → tunis-agenda 70",
      "UDHR → udhr",
    ]);
  });

  it("may be called again by one word, once it was named", () => {
    expect(
      cited("The Agenda was long. The Tunis Agenda was long. We read the Agenda of the meeting and the Agenda."),
    ).toEqual(["Tunis Agenda → tunis-agenda", "Agenda → tunis-agenda"]);
  });

  it("may be called by one word behind a comma or with its year", () => {
    expect(cited("We hold to the ICCPR. Article 19, paragraph 3, of the Covenant sets limits.")[1]).toBe(
      "Article 19, paragraph 3, of the Covenant → iccpr 19",
    );
    expect(cited("Article 19 of the 1948 Declaration binds all.")).toEqual([
      "Article 19 of the 1948 Declaration → udhr 19",
    ]);
    expect(cited("See article 19 of the UDHR; article 11 of the Declaration of 1789.")[1]).toMatch("UNKNOWN");
    expect(cited("Article 19 of the 1999 Declaration binds all.")[0]).toMatch("UNKNOWN");
  });

  it("may be called the one that was mentioned, in three languages", () => {
    const again = (language: string, text: string) =>
      seedReader.analyse(text, { language }).citations.flatMap(({ provisions }) => provisions.map(({ key }) => key));
    for (const [language, text] of [
      ["en", "We signed the Contract for the Web. Principle 5 of the above-mentioned Contract binds us."],
      ["fr", "Nous avons signé le Contrat pour le Web. Le principe 5 du Contrat susmentionné nous lie."],
      ["es", "Leímos el Contrato para la Web. El principio 5 del mencionado Contrato nos obliga."],
    ] as const)
      expect(again(language, text)).toEqual(["contract-for-the-web/5"]);
    const numbered =
      "La Recomendación del Consejo de la OCDE sobre los Principios para la Formulación de Políticas de Internet es vieja.";
    const { citations } = seedReader.analyse(`${numbered} La Recomendación 16 del GAFI no.`, { language: "es" });
    expect(citations.flatMap(({ instrument }) => instrument ?? [])).toEqual(["oecd-2011"]);
  });

  it("may be shortened by the text itself, from the place on where it says so", () => {
    expect(cited("The Tunis Agenda for the Information Society (AgT) is old. We read the AgT.")).toEqual([
      "Tunis Agenda for the Information Society (AgT) → tunis-agenda",
      "AgT → tunis-agenda",
    ]);
  });

  it("is meant by a number without a name, and by ibid.", () => {
    expect(
      cited("The Tunis Agenda was long.\n\nAccording to Paragraph 70 much is open. Ibid. See also ibid., para. 71."),
    ).toEqual([
      "Tunis Agenda → tunis-agenda",
      "Paragraph 70 → tunis-agenda 70",
      "Ibid. → tunis-agenda 70",
      "para. 71 → tunis-agenda 71",
    ]);
  });

  it("is told from others of its kind by the rest of its name, wherever that stands", () => {
    expect(cited("Ministers met in Tunis that year. Paragraph 72 of the Agenda is their work.")).toEqual([
      "Paragraph 72 of the Agenda → tunis-agenda 72",
    ]);
    expect(cited("Ministers met in Oslo that year. Paragraph 72 of the Agenda is their work.")[0]).toMatch("AMBIGUOUS");
  });
});
