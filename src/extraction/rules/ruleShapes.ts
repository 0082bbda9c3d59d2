import { instrumentLists, stanceKinds, verdictKinds } from "./RuleFiles.ts";

/** What may stand at a place of a reading file; the JSON Schemas are made of it too. */
export type Shape =
  | "text"
  | "number"
  | "texts"
  | "rules"
  | { mapOf: Shape; of?: "principle" | "instrument" }
  | { fields: Record<string, Shape> };

const every = (names: readonly string[], shape: Shape): Record<string, Shape> =>
  Object.fromEntries(names.map((name) => [name, shape]));
const fields = (all: Record<string, Shape>): Shape => ({ fields: all });
const cues = fields(every(["cues", "ownCues", "bareCues"], "rules"));
const principleRules = fields(every(["ways", "weak", "against", "opposedBy", "not", "named"], "rules"));

/** File of a language's folder → its shape. */
export const ruleShapes: Record<string, Shape> = {
  words: fields({
    inflection: fields({
      ...every(["stemmer", "elides", "accents"], "text"),
      ...every(["prefixes", "loosePrefixes"], "texts"),
      spellings: { mapOf: "text" },
    }),
    lists: { mapOf: "texts" },
    ...every(["bodies", "months", "references", "abbreviations", "frequent"], "texts"),
    layout: fields(every(["pages", "bylines", "offices", "names"], "texts")),
    fallback: "text",
    dates: fields(every(["short", "ordinals", "of", "on", "to", "labels"], "texts")),
    instruments: fields({
      ...every(instrumentLists, "texts"),
      called: { mapOf: "text" },
      organs: { mapOf: "texts" },
      issuers: { mapOf: "texts" },
    }),
    provisions: { mapOf: "texts" },
    ordinals: { mapOf: "text" },
    cardinals: { mapOf: "text" },
    joints: fields(
      every(
        ["and", "to", "of", "the", "genitive", "leads", "noise", "respectively", "same", "items", "theirs", "elided"],
        "texts",
      ),
    ),
  }),
  principles: fields({
    ...every(
      ["endorsing", "warnings", "negatives", "topics", "topicLeads", "subjects", "recorded", "qualifications"],
      "rules",
    ),
    principles: { mapOf: principleRules, of: "principle" },
  }),
  stance: fields({
    words: fields(every(stanceKinds, "rules")),
    verdicts: fields(every(verdictKinds, "rules")),
    ...every(["ends", "finite", "problems", "again", "turns", "rejections", "contested"], "rules"),
    ...every(["and", "or", "but", "links", "pronouns"], "texts"),
    firstPerson: "text",
  }),
  recommendations: fields({
    ...every(["MUST", "SHOULD", "COULD"], cues),
    ...every(
      ["not", "reported", "sources", "others", "texts", "recitals", "operatives", "selves", "selfVerbs"],
      "rules",
    ),
    ...every(["introductions", "plans", "listAsks", "listLeads", "notItself"], "rules"),
    ...every(["imperatives", "infinitives", "openers", "that", "deeds", "pronouns", "signers"], "texts"),
    gerunds: "text",
    kinds: fields(every(["asking", "planning", "describing", "recording", "answering"], "rules")),
    addressees: fields(
      every(
        [
          "asks",
          "notWhom",
          "skip",
          "whom",
          "to",
          "that",
          "infinitives",
          "beforeInfinitive",
          "be",
          "participles",
          "by",
          "actors",
          "notSubject",
          "notFirst",
          "openings",
          "clauses",
          "adverbs",
          "impersonal",
        ],
        "texts",
      ),
    ),
  }),
  voices: fields({
    ...every(["disclaimers", "bylines", "sentences", "headings", "adopted", "continuing"], "rules"),
    questions: "texts",
  }),
  instruments: { mapOf: "texts", of: "instrument" },
};

/** The file of all languages: how readily a principle is taken as held. */
export const priorsFile = "priors.yaml";
export const priorsShape: Shape = { mapOf: "number", of: "principle" };
