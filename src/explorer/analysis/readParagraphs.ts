import { CodePointText } from "../../text/CodePointText.ts";
import { groupBy } from "../../text/groupBy.ts";
import { type Note, notesOf, type Passage, type Read } from "../document/notesOf.ts";
import type { AnalysisData } from "./analysisTypes.ts";

type Found = AnalysisData["analyse"];

/** The paragraphs of a text that was just read, and the notes to each: as the reader of documents shows them, all proposed. */
export function readParagraphs(found: Found, text: string): Map<Passage, Note[]> {
  const words = new CodePointText(text);
  const evidence = evidenceIn(found);
  const byPassage = groupBy(evidence, ({ passage }) => passage);
  const passages = found.passages.map(({ number, start, end, voice }): Passage => {
    const nodes = (byPassage.get(number) ?? []).map(({ read }) => read);
    const own = { question: null, evidence: { totalCount: nodes.length, nodes } };
    return { number, start, end, voice, text: words.slice(start, end), ...own };
  });
  return notesOf({ passages: { nodes: passages } });
}

interface ReadIn {
  passage: number;
  read: Read;
}

function evidenceIn({ mentions, citations, recommendations }: Found): ReadIn[] {
  return [
    ...mentions.map((one, n) => ({
      passage: one.passage,
      read: { ...proposed(`m${n}`, one.quote), ...one, __typename: "Mention" as const },
    })),
    ...citations.map((one, n) => ({
      passage: one.passage,
      read: { ...proposed(`c${n}`, one.quote), ...one, __typename: "Citation" as const },
    })),
    ...recommendations.map((one, n) => ({
      passage: one.passage,
      read: { ...proposed(`r${n}`, one.quote), ...one, __typename: "Recommendation" as const },
    })),
  ];
}

function proposed(id: string, { start, end }: { start: number; end: number }) {
  return { id, status: "PROPOSED" as const, coder: "", resourcePath: `/analyse#e:${id}`, start, end };
}
