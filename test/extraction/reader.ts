import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Analysis } from "../../src/extraction/analyse.ts";
import { CitationReader } from "../../src/extraction/citations/CitationReader.ts";
import { TextReader } from "../../src/extraction/TextReader.ts";
import { ruleFilesIn } from "../../src/extraction/rules/ruleFilesIn.ts";
import { rulesOf } from "../../src/extraction/rules/rulesOf.ts";
import type { KnownInstrument, KnownPrinciple, KnownProvision, Vocabulary } from "../../src/extraction/Vocabulary.ts";

const principleKeys =
  "access-affordability accountability capacity-building consensus cultural-linguistic-diversity decentralisation economic-growth evidence-based freedom-of-expression gender-equality human-rights inclusivity innovation interoperability-unfragmented multistakeholder-participation net-neutrality openness permissionless-innovation privacy rule-of-law security-stability-resilience sovereignty sustainable-development transparency trust-confidence";

function numbered(key: string, kind: string, count: number): KnownProvision[] {
  return Array.from({ length: count }, (_, i) => ({ key: `${key}/${i + 1}`, kind, label: String(i + 1) }));
}

function known(key: string, title: string, rest: Partial<KnownInstrument> = {}): KnownInstrument {
  return { key, kind: "DECLARATION", titles: { en: title }, altTitles: {}, otherSymbols: [], provisions: [], ...rest };
}

const instruments = [
  known("udhr", "Universal Declaration of Human Rights", {
    shortTitle: "UDHR",
    symbol: "A/RES/217(III) A",
    date: "1948-12-10",
    otherSymbols: ["217 A (III)"],
    provisions: numbered("udhr", "ARTICLE", 30),
    titles: {
      en: "Universal Declaration of Human Rights",
      fr: "Déclaration universelle des droits de l'homme",
      es: "Declaración Universal de Derechos Humanos",
      ru: "Всеобщая декларация прав человека",
      ar: "الإعلان العالمي لحقوق الإنسان",
      zh: "世界人权宣言",
    },
  }),
  known("iccpr", "International Covenant on Civil and Political Rights", {
    kind: "TREATY",
    shortTitle: "ICCPR",
    symbol: "A/RES/2200A(XXI)",
    provisions: numbered("iccpr", "ARTICLE", 53),
  }),
  known("icescr", "International Covenant on Economic, Social and Cultural Rights", {
    kind: "TREATY",
    shortTitle: "ICESCR",
    symbol: "A/RES/2200A(XXI)",
    provisions: numbered("icescr", "ARTICLE", 31),
  }),
  known("agenda-2030", "Transforming our world: the 2030 Agenda for Sustainable Development", {
    shortTitle: "2030 Agenda",
    provisions: numbered("agenda-2030", "PARAGRAPH", 91),
  }),
  known("sdgs", "Sustainable Development Goals", {
    kind: "GOALS",
    shortTitle: "SDGs",
    partOf: "agenda-2030",
    provisions: [
      ...numbered("sdgs", "GOAL", 17),
      { key: "sdgs/9/9.c", kind: "TARGET", label: "9.c" },
      { key: "sdgs/16/16.10", kind: "TARGET", label: "16.10" },
    ],
  }),
  known("tunis-agenda", "Tunis Agenda for the Information Society", {
    kind: "AGENDA",
    shortTitle: "Tunis Agenda",
    symbol: "WSIS-05/TUNIS/DOC/6(Rev.1)-E",
    provisions: [
      ...numbered("tunis-agenda", "PARAGRAPH", 122),
      { key: "tunis-agenda/72/b", kind: "ITEM", label: "b" },
      { key: "tunis-agenda/72/i", kind: "ITEM", label: "i" },
    ],
  }),
  known("ares-70-125", "Outcome document of the high-level meeting on the overall review", {
    kind: "RESOLUTION",
    symbol: "A/RES/70/125",
    provisions: numbered("ares-70-125", "PARAGRAPH", 71),
  }),
  known("hrc-res-20-8", "The promotion, protection and enjoyment of human rights on the Internet", {
    kind: "RESOLUTION",
    symbol: "A/HRC/RES/20/8",
    body: "UN Human Rights Council",
  }),
  known("oecd-2011", "Recommendation of the Council on Principles for Internet Policy Making", {
    kind: "RECOMMENDATION",
    body: "OECD Council",
    provisions: numbered("oecd-2011", "PRINCIPLE", 14),
  }),
];

const principles = principleKeys.split(" ").map((key): KnownPrinciple => {
  const words = key.replaceAll("-", " ");
  return { key, labels: { en: words.charAt(0).toUpperCase() + words.slice(1) }, altLabels: {}, notLabels: {} };
});

export const vocabulary: Vocabulary = {
  instruments,
  principles,
  processes: [
    {
      key: "wgec-2016",
      name: "CSTD Working Group on Enhanced Cooperation (2016-2018)",
      questions: [
        { number: 1, text: "What are the high level characteristics of enhanced cooperation?" },
        {
          number: 2,
          text: "Taking into consideration the work of the previous WGEC and the Tunis Agenda, particularly paragraphs 69-71, what kind of recommendations should we consider?",
        },
      ],
    },
  ],
};

export const rulesFolder = join(import.meta.dirname, "../../seeds/reading");
export const ruleFiles = ruleFilesIn([rulesFolder]);
export const rules = rulesOf("en", ruleFiles.languages.get("en"), vocabulary);
export const textReader = new TextReader(vocabulary, ruleFiles);
export const reader = new CitationReader(vocabulary, ruleFiles.languages);
export const canada = readFileSync(
  join(import.meta.dirname, "../../seeds/contributions/2016-wgec-canada/text.txt"),
  "utf8",
);

/** A text read against the vocabulary of these tests. */
export function read(text: string): Analysis {
  return textReader.analyse(text, { language: "en", process: "wgec-2016" });
}

/** "words → instrument provisions": a plus marks what stands inside a range, a question mark what the instrument does not have. */
export function cited(text: string): string[] {
  return read(text).citations.map(({ quote, status, instrument, provisions, candidates }) => {
    const numbers = provisions.map(
      ({ key, label, expanded }) => `${key?.split("/").slice(1).join("/") ?? `?${label}`}${expanded ? "+" : ""}`,
    );
    const what = instrument ?? candidates.join("|");
    return `${quote.exact} → ${status === "RESOLVED" ? "" : `${status} `}${[what, ...numbers].filter((word) => word !== "").join(" ")}`.trim();
  });
}
