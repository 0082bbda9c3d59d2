import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/sources/documents/readDocument.ts";
import { seedReader } from "./seedReader.ts";

const folder = path.join(import.meta.dirname, "../cases/reading");

/** Each citation as "udhr[19]", "tunis-agenda[69,70*,71]" (a star: reached by a range), of a text that the graph lacks "?GDPR[17]". */
function cited(text: string, language = "en", date?: string): string {
  return seedReader
    .analyse(text, { language, date })
    .citations.map(({ instrument, namedAs, provisions }) => {
      const name = instrument ?? `?${namedAs ?? ""}`;
      const numbers = provisions.map(({ key, label, expanded }) => {
        const number = key === null || instrument === null ? label : key.split("/").slice(1).join("/");
        return `${number}${expanded ? "*" : ""}`;
      });
      return `${name}[${numbers.join(",")}]`;
    })
    .join(" ");
}

async function textOf(file: string): Promise<string> {
  return (await readDocument(path.join(folder, file))).text.raw;
}

describe("a citation that another text, a note or a year stands beside", () => {
  it.each([
    ["03-words-between-number-and-of.txt", "iccpr[19] tunis-agenda[72] tunis-agenda[29]"],
    ["03b-docx-note-mark-after-number.docx", "tunis-agenda[] udhr[19] iccpr[19] iccpr[17]"],
    ["04-article-of-another-text.txt", "udhr[] ?GDPR[17] iccpr[] ?Law 12.965[7] ?ECHR[8]"],
    ["05-two-columns-number-at-line-start.pdf", "tunis-agenda[69,70*,71] iccpr[19]"],
    ["05b-br-before-capital.html", "tunis-agenda[69,70*,71] udhr[19]"],
    ["06b-soft-hyphen.txt", "udhr[19]"],
    ["07-respectively.txt", "udhr[12] iccpr[17]"],
    ["09-year-or-quote-between.txt", "udhr[12] tunis-agenda[72]"],
    ["10-list-of-resolutions.txt", "ares-68-167[] ares-70-125[] ares-68-167[] ares-70-125[] agenda-2030[]"],
    ["11-two-columns-painted-row-by-row.pdf", "tunis-agenda[69,70*,71] iccpr[19]"],
    ["14-glued-note-digits.txt", "tunis-agenda[] udhr[] netmundial-2014[]"],
    ["16-line-numbers.pdf", "tunis-agenda[69,70*,71] iccpr[19]"],
    ["17-vanish.docx", "tunis-agenda[69,70*,71] udhr[] udhr[12] iccpr[17]"],
  ])("is read right in %s", async (file, right) => {
    expect(cited(await textOf(file))).toBe(right);
  });

  it.each([
    ["15-article-premier.fr.txt", "fr", "udhr[1,19] iccpr[1]"],
    ["15b-numerals.zh.txt", "zh", "udhr[19] tunis-agenda[69,70*,71]"],
  ])("is read right in %s", async (file, language, right) => {
    expect(cited(await textOf(file), language)).toBe(right);
  });

  it.each([
    ["paragraph 4 of part C of the Tunis Agenda", "tunis-agenda[4]"],
    ["paragraphs 35 ff. of the Tunis Agenda", "tunis-agenda[35]"],
    ["[Article 19](http://example.org/a) of the *Universal Declaration of Human Rights*", "udhr[19]"],
    ["the Universal Declaration of Human Rights (resolution 217 A (III)), article 3", "udhr[3]"],
    ["the ICCPR (New York, 16 December 1966), article 17", "iccpr[17]"],
    ["We uphold the ICCPR. Article 31 of the constitution of Kenya applies.", "iccpr[] ?constitution of Kenya[31]"],
    [
      "We uphold the ICCPR. In the constitution of Kenya (2010), Article 31 says so.",
      "iccpr[] ?constitution of Kenya[31]",
    ],
    ["We uphold the ICCPR. Article 17 of our law is weaker, and Article 18 too.", "iccpr[] ?our law[17] ?our law[18]"],
    ["Articles 19 and 21 of the UDHR and the ICCPR respectively say so.", "udhr[19] iccpr[21]"],
    ["Articles 12, 17 and 19 of the UDHR apply.", "udhr[12,17,19]"],
    ["Article 17 of the UDHR (and 18, 19, 22 and 25 of the ICCPR) apply.", "udhr[17] iccpr[18,19,22,25]"],
    ["39(a) of the Tunis Agenda applies.", "tunis-agenda[39]"],
    ["the second principle of the OECD Internet policy principles", "oecd-2011[2]"],
    ["Resolutions 68/167, 70/125 and 67/195 were read.", "ares-68-167[] ares-70-125[] ares-67-195[]"],
    ["paragraphs 69‒71 and 72−74 of the Tunis Agenda", "tunis-agenda[69,70*,71,72,73*,74]"],
    ["The Charter of United Nations is old.", "un-charter[]"],
    ["We support the Latin America and Caribbean Information Society Plan of Action.", ""],
    ["We support the Plan of Action for Africa.", ""],
    ["We make recommendations on the Internet Governance Forum (IGF). The IGF must continue.", ""],
    ["The MDGs and the Budapest Convention matter.", "?MDGs[] ?Budapest Convention[]"],
    ["As the Tunis Agenda2 and the Universal Declaration11 say.", "tunis-agenda[] udhr[]"],
  ])("is read right in “%s”", (text, right) => {
    expect(cited(text)).toBe(right);
  });

  it.each([
    ["fr", "l'article 17 du Pacte international relatif aux droits civils et politiques", "iccpr[17]"],
    ["fr", "L'Agenda de Tunis, notamment ses paragraphes 34 et 72.", "tunis-agenda[34,72]"],
    ["fr", "L'article 1er de la Déclaration universelle et l'article 7 de la loi de 1978.", "udhr[1] ?loi de 1978[7]"],
    ["es", "los párrafos 69 a 71 de la Agenda de Túnez", "tunis-agenda[69,70*,71]"],
    [
      "es",
      "el artículo 19 de la Declaración Universal y el artículo 75 de la Constitución",
      "udhr[19] ?Constitución[75]",
    ],
    ["es", "el artículo 1º de la Declaración Universal de Derechos Humanos", "udhr[1]"],
    ["ar", "المادة ١٩ من الإعلان العالمي لحقوق الإنسان", "udhr[19]"],
    ["zh", "《世界人权宣言》第二十一条", "udhr[21]"],
  ])("is read right in %s: %s", (language, text, right) => {
    expect(cited(text, language)).toBe(right);
  });

  it("is of nothing that is younger than the text", () => {
    expect(cited("We read the NETmundial principles.", "en", "2014-03-08")).toBe("?NETmundial principles[]");
    expect(cited("We read the NETmundial principles.", "en", "2014-04")).toBe("netmundial-2014[]");
    expect(cited("We read the NETmundial principles.", "en")).toBe("netmundial-2014[]");
  });

  it("is the paper itself where the paper bears the name", () => {
    expect(
      cited("A Charter of Readers\n\nThis Charter has articles. The UN Charter is old. This Charter is new."),
    ).toBe("un-charter[]");
  });

  it("is kept apart in a list of references, of which nothing else is read", () => {
    const { citations, mentions, recommendations } = seedReader.analyse(
      "We read the UDHR.\n\nReferences\n\nThe ICCPR, and why States must protect privacy, Paris.",
      { language: "en" },
    );
    expect(citations.map(({ instrument, place }) => `${instrument} ${place}`)).toEqual([
      "udhr TEXT",
      "iccpr REFERENCE_LIST",
    ]);
    expect([mentions, recommendations]).toEqual([[], []]);
  });
});

describe("a text is as its reader sees it", () => {
  it("numbers of Word lists stand as Word shows them, and a list that is resumed goes on", async () => {
    const lines = (await textOf("08-docx-numbering.docx")).split("\n\n").map((line) => line.trim());
    expect(lines).toEqual([
      "1. The Internet must remain open to all people in the world.",
      "(a) States should protect privacy.",
      "(b) States should respect article 19 of the UDHR.",
      "A plain paragraph stands between.",
      "2. All stakeholders should take part in governance.",
    ]);
  });

  it("hidden words of Word are not read, and numbers in the margin of a PDF are not either", async () => {
    expect(await textOf("17-vanish.docx")).not.toContain("Hidden");
    expect(await textOf("16-line-numbers.pdf")).not.toMatch(/\b[1-4] (?:The|71|should|and)/);
  });

  it.each([
    ["zh", readFileSync(path.join(folder, "01-chinese-voice.txt"), "utf8"), ["CONTRIBUTOR", "CONTRIBUTOR"]],
    ["ja", "各国は人権を尊重すべきです。ネットは開かれたものでなければならない。", ["CONTRIBUTOR"]],
    ["ja", "インターネットの原則", ["HEADING"]],
    ["th", "รัฐควรเคารพสิทธิมนุษยชนและเสรีภาพในการแสดงออกบนอินเทอร์เน็ตและคุ้มครองความเป็นส่วนตัวของทุกคน", ["CONTRIBUTOR"]],
    ["hi", "राज्यों को मानवाधिकारों का सम्मान करना चाहिए।", ["CONTRIBUTOR"]],
    ["ar", "على الدول أن تحترم حقوق الإنسان.", ["CONTRIBUTOR"]],
  ])("a heading is told from a sentence in %s", (language, text, voices) => {
    expect(seedReader.analyse(text, { language }).passages.map(({ voice }) => voice)).toEqual(voices);
  });

  it.each([
    ["We rely on the Tunis\nAgenda for the Information Society.\n\nA second paragraph stands here."],
    ["We\nrely\non\nthe\nTunis\nAgenda\nfor\nthe\nInformation\nSociety."],
    ["We support the Tunis Agenda, paragraphs 69 to\n71, as agreed at the\nSummit of all States."],
  ])("a line that begins with a number or a capital tears no paragraph: %j", (text) => {
    const [first] = seedReader.analyse(text, { language: "en" }).passages;
    expect(Array.from(text).slice(first?.start, first?.end).join("")).toBe(text.split("\n\n")[0]);
  });

  it("its language is detected and said; rules of another language, or none, give a warning", () => {
    const french =
      "Les États doivent protéger la vie privée et la liberté de tous dans les réseaux qui sont les nôtres.";
    expect(seedReader.analyse(french)).toMatchObject({ language: "fr", warnings: [] });
    expect(seedReader.analyse(french, { language: "en" }).warnings).toEqual([
      "The text looks like fr and was read by the rules of en; give its language.",
    ]);
    const german = "Die Staaten müssen die Rechte der Menschen auch in dem Netz achten, und das ist nicht für alle so.";
    expect(seedReader.analyse(german).warnings[0]).toContain("There are no rules for de");
  });
});
