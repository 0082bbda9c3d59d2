import { describe, expect, it } from "vitest";
import { cited, read } from "./reader.ts";
import { seedReader } from "./seedReader.ts";

describe("a citation with provisions", () => {
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

  it.each([
    ["en", "See the Tunis Agenda, paras. 35(b) to 35(d).", "tunis-agenda/35/b tunis-agenda/35/c tunis-agenda/35/d"],
    ["en", "See paragraph 48 of the Geneva Declaration of Principles⁵.", "geneva-declaration/48"],
    ["en", "Theme 6 of the APC Internet Rights Charter is about access.", "apc-charter/6"],
    ["fr", "Le thème 6 de la Charte d'APC sur les droits de l'Internet porte sur l'accès.", "apc-charter/6"],
    ["fr", "Voir le par. 35, let. a, de l'Agenda de Tunis.", "tunis-agenda/35/a"],
    ["es", "El tema 6 de la Carta de APC sobre derechos en Internet trata del acceso.", "apc-charter/6"],
  ])("names provisions of the seeds, in %s: “%s”", (language, text, keys) => {
    const { citations } = seedReader.analyse(text, { language });
    expect(citations.flatMap(({ provisions }) => provisions.map(({ key }) => key)).join(" ")).toBe(keys);
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

  it("may be two with one number", () => {
    expect(cited("Under article 19 of the UDHR and the ICCPR all may speak.")).toEqual([
      "article 19 of the UDHR → udhr 19",
      "ICCPR → iccpr 19",
    ]);
  });
});

describe("a citation's status", () => {
  it("is none where the number heads a part of the text itself, or means one", () => {
    const text = "We build on the ICCPR.\n\nArticle 1. Aim\n\nArticle 2. Access\n\nWhat article 2 says binds members.";
    expect(cited(text)).toEqual(["ICCPR → iccpr"]);
    expect(cited(`${text}\n\nSo does the ICCPR. See article 3 too.`).slice(2)).toEqual(["article 3 → iccpr 3"]);
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

it("a number with which a paragraph of the document begins is its own, where it numbers them from the first on", () => {
  const paper = Array.from({ length: 9 }, (_, at) => `${at + 1}. We thank the Chair for part ${at + 1}.`).join("\n\n");
  const says = "The Tunis Agenda is old.\n\nOne member did not join paragraph 7, and all cite paragraph 72.";
  const found = cited(`${says}\n\n${paper}`);
  expect(found.join("\n")).not.toMatch("paragraph 7 ");
  expect(found).toContain("paragraph 72 → tunis-agenda 72");
});

it("an objective is of the text that the sentence names, though nobody knows its objectives", () => {
  expect(cited("The Tunis Agenda devotes its objective 2 to schools.")).toEqual([
    "Tunis Agenda devotes its objective 2 → UNKNOWN_PROVISION tunis-agenda ?2",
  ]);
  expect(cited("We welcome the Tunis Agenda. Its objective 2 is ours.")[1]).toBe(
    "objective 2 → UNKNOWN_PROVISION tunis-agenda ?2",
  );
});

it("a target of a goal is cited together with it in a clause", () => {
  expect(cited("SDG 9 promised this, in target 9.c, to all.")).toEqual([
    "SDG 9 promised this, in target 9.c → sdgs 9 9/9.c",
  ]);
});
