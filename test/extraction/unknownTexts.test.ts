import { describe, expect, it } from "vitest";
import { cited } from "./reader.ts";

describe("a text that the graph lacks", () => {
  it.each([
    [
      "We follow the OpenStand Principles and the APEC Privacy Framework.",
      "OpenStand Principles",
      "APEC Privacy Framework",
    ],
    ["It follows the Sixth National Development Plan.", "Sixth National Development Plan"],
    [
      "Our networks joined the Mutually Agreed Norms for Routing Security.",
      "Mutually Agreed Norms for Routing Security",
    ],
    ["La loi burkinabè n° 061-2008 le dit.", "loi burkinabè n° 061-2008"],
    ["Nous saluons la Charte de Nairobi. Les États doivent agir.", "Charte de Nairobi"],
    ["We follow the U.S. Wiretap Act. Others do not.", "U.S. Wiretap Act"],
    [
      "Nous saluons la Déclaration des Nations Unies sur les droits des peuples autochtones.",
      "Déclaration des Nations Unies",
    ],
    [
      "Lo dicen la Ley chilena N.º 20.453 y la Recomendación UIT-D 19.",
      "Ley chilena N.º 20.453",
      "Recomendación UIT-D 19",
    ],
    [
      "Es la Declaración de las Naciones Unidas sobre los Derechos de los Pueblos Indígenas.",
      "Declaración de las Naciones Unidas sobre los Derechos de los Pueblos Indígenas",
    ],
  ])("is called by its name: “%s”", (text, ...names) => {
    expect(cited(text).map((one) => one.replace(" → UNKNOWN", ""))).toEqual(names);
    expect(cited(text).every((one) => one.endsWith("UNKNOWN"))).toBe(true);
  });

  it("has the articles that are said to be its own, and no known text gets them", () => {
    expect(cited("We signed the UDHR. Article 18(2) of the 1992 Constitution says so.")[1]).toMatch(/UNKNOWN/);
    expect(
      cited("Nous citons la Charte des Nations Unies, puis l'article premier de la Charte canadienne.")[1],
    ).toMatch(/UNKNOWN/);
    expect(cited("The Joint Statement on Undersea Cables follows BCP 38.")).toEqual([
      "Joint Statement on Undersea Cables → UNKNOWN",
      "BCP 38 → UNKNOWN",
    ]);
  });

  it.each([
    ["We hold to our Principles."],
    ["The Statement by Ambassador Lee was long."],
    ["The Plan is late."],
    ["Key Principles are few."],
  ])("is not in “%s”, which says only a kind", (text) => {
    expect(cited(text)).toEqual([]);
  });
});
