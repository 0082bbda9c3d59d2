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

  it.each([
    ["Article 19 of the UDHR", "udhr 19"],
    ["arts. 19 and 20 UDHR", "udhr 19 20"],
    [
      "the Tunis Agenda, particularly paragraphs 69-71",
      "tunis-agenda 69 70+ 71",
      "Tunis Agenda, particularly paragraphs 69-71",
    ],
    ["paras. 35, 36 and 61 of the Tunis Agenda", "tunis-agenda 35 36 61"],
    ["Tunis Agenda par. 4,5 and 55", "tunis-agenda 4 5 55"],
    ["Tunis Agenda, para. 72 b and 72(i)", "tunis-agenda 72/b 72/i"],
    ["Tunis Agenda § 35", "tunis-agenda 35"],
    ["SDG 9", "sdgs 9"],
    ["targets 9.c and 16.10", "sdgs 9/9.c 16/16.10"],
    ["target 9c", "sdgs 9/9.c"],
    ["Goal 16 of the 2030 Agenda", "sdgs 16"],
    ["paragraphs 64 to 66 of resolution 70/125", "ares-70-125 64 65+ 66"],
    ["UDHR (art. 19)", "udhr 19"],
    ["SDGs 9 and 17", "sdgs 9 17"],
    ["the Tunis Agenda's paragraph 34", "tunis-agenda 34", "Tunis Agenda's paragraph 34"],
    ["Tunis Agenda, par. 72.b", "tunis-agenda 72/b"],
    ["Tunis Agenda, para 72 b) and i)", "tunis-agenda 72/b 72/i"],
    ["TA para 69", "tunis-agenda 69"],
    ["paragraph 65 of resolution 70/125 of the General Assembly", "ares-70-125 65"],
  ])("names provisions as in “%s”", (text, what, quote = text) => {
    expect(cited(`See ${text}.`)).toEqual([`${quote} → ${what}`]);
  });

  it("takes the paragraph of an article whose paragraphs nobody entered for that article", () => {
    for (const text of [
      "Article 19, paragraph 3, of the ICCPR",
      "paragraph 3 of Article 19 of the ICCPR",
      "ICCPR art. 19(3)",
    ])
      expect(cited(`See ${text}.`)).toEqual([`${text} → iccpr 19`]);
    expect(cited("See articles 19(2) and (3) of the ICCPR.")).toEqual([
      "articles 19(2) and (3) of the ICCPR → iccpr 19",
    ]);
    expect(cited("See paragraph 72(z) of the Tunis Agenda.")).toEqual([
      "paragraph 72(z) of the Tunis Agenda → UNKNOWN_PROVISION tunis-agenda ?72 z",
    ]);
    expect(
      read("See paragraph 72(a) to (d) of the Tunis Agenda.").citations[0]?.provisions.map(({ label }) => label),
    ).toEqual(["72 a", "72 b", "72 c", "72 d"]);
  });

  it("holds the symbol or the title that stands behind a number or a name", () => {
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

describe("a citation's instrument", () => {
  it("may be two with one number", () => {
    expect(cited("Under article 19 of the UDHR and the ICCPR all may speak.")).toEqual([
      "article 19 of the UDHR → udhr 19",
      "ICCPR → iccpr 19",
    ]);
  });

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
  ])("that the graph lacks is called by its name: “%s”", (text, ...names) => {
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

  it("may be shortened by the text itself, from the place on where it says so", () => {
    expect(cited("The Tunis Agenda for the Information Society (AgT) is old. We read the AgT.")).toEqual([
      "Tunis Agenda for the Information Society (AgT) → tunis-agenda",
      "AgT → tunis-agenda",
    ]);
  });

  it("may have been named before, also with ibid.", () => {
    expect(
      cited("The Tunis Agenda was long.\n\nAccording to Paragraph 70 much is open. Ibid. See also ibid., para. 71."),
    ).toEqual([
      "Tunis Agenda → tunis-agenda",
      "Paragraph 70 → tunis-agenda 70",
      "Ibid. → tunis-agenda 70",
      "para. 71 → tunis-agenda 71",
    ]);
  });
});

describe("a citation's status", () => {
  it("is none where the number heads a part of the text itself, or means one", () => {
    const text = "We build on the ICCPR.\n\nArticle 1. Aim\n\nArticle 2. Access\n\nWhat article 2 says binds members.";
    expect(cited(text)).toEqual(["ICCPR → iccpr"]);
    expect(cited(`${text}\n\nSee article 3 too.`).slice(1)).toEqual(["article 3 → iccpr 3"]);
    expect(cited(`${text}\n\nSee article 2 of the UDHR.`).slice(1)).toEqual(["article 2 of the UDHR → udhr 2"]);
  });

  it("says which provision is not there, and drops or guesses none", () => {
    expect(cited("Article 400 of the UDHR")).toEqual(["Article 400 of the UDHR → UNKNOWN_PROVISION udhr ?400"]);
    expect(cited("paragraph 9 of the Budapest Convention on Cybercrime")).toEqual([
      "paragraph 9 of the Budapest Convention on Cybercrime → UNKNOWN ?9",
    ]);
    expect(cited("A/HRC/20/17 was a report.")).toEqual(["A/HRC/20/17 → UNKNOWN"]);
  });

  it("is ambiguous where more than one instrument fits", () => {
    expect(cited("See A/RES/2200A(XXI).")).toEqual(["A/RES/2200A(XXI) → AMBIGUOUS iccpr|icescr"]);
    expect(cited("Article 17 of the Covenant protects it.")[0]).toContain("AMBIGUOUS iccpr|icescr");
    expect(cited("The ICCPR is old. Article 17 of the Covenant protects it.")[1]).toContain("→ iccpr 17");
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
