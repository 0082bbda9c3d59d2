/** The document behind `analyse`: everything that the field answers, for people and with --json alike. */
export const analysisDocument = `query ($text: String!, $language: String, $process: String) {
  analyse(text: $text, language: $language, process: $process) {
    sha256 length language
    passages { number voice start end questionNumber }
    mentions { passage quote { ...words } principle { key } stance explicit confidence rule }
    citations {
      passage quote { ...words } status instrument { key } rangeText provisions { expanded provision { key } }
      unknownProvisions confidence rule
    }
    recommendations { passage quote { ...words } strength cueWords addressee action confidence rule }
  }
}
fragment words on Quote { exact prefix suffix start end startUtf16 endUtf16 }`;

interface Quoted {
  passage: number;
  quote: { start: number; end: number };
}
export interface AnalysisAnswer {
  passages: { number: number; voice: string; start: number; end: number; questionNumber: number | null }[];
  mentions: (Quoted & { principle: { key: string }; stance: string })[];
  citations: (Quoted & { status: string; instrument: { key: string } | null; rangeText: string | null })[];
  recommendations: (Quoted & { strength: string })[];
}

interface Mark {
  start: number;
  end: number;
  says: string;
  colour: number;
}

const green = 32;
const cyan = 36;
const yellow = 33;

/** The passages with a margin that says whose words they are, and below each what was read in it, with its words in colour on a terminal. */
export function analysisReport(text: string, analysis: AnalysisAnswer, colours: boolean): string {
  const points = Array.from(text);
  const painted = (words: string, colour: number): string => (colours ? `\x1b[${colour}m${words}\x1b[0m` : words);
  return analysis.passages
    .flatMap(({ number, voice, start, end, questionNumber }) => {
      const asked = questionNumber === null ? "" : ` (question ${questionNumber})`;
      const marks = marksIn(analysis, number).map(({ says, colour, ...span }) => {
        const words = points.slice(span.start, span.end).join("").replace(/\s+/g, " ");
        return `      ${painted(says, colour)}  ${words}`;
      });
      const words = points
        .slice(start, end)
        .join("")
        .replace(/\s*[\r\n]+\s*/g, "\n      | ");
      return [`${String(number).padStart(4)}  ${voice}${asked}`, `      | ${words}`, ...marks, ""];
    })
    .join("\n");
}

function marksIn({ mentions, citations, recommendations }: AnalysisAnswer, passage: number): Mark[] {
  const mark = ({ quote: { start, end } }: Quoted, says: string, colour: number): Mark => ({
    start,
    end,
    says,
    colour,
  });
  const here = <T extends Quoted>(items: T[]): T[] => items.filter((item) => item.passage === passage);
  return [
    ...here(mentions).map((one) => mark(one, `${one.principle.key} ${one.stance}`, green)),
    ...here(citations).map((one) =>
      mark(one, [one.instrument?.key ?? one.status, one.rangeText].filter((part) => part !== null).join(", "), cyan),
    ),
    ...here(recommendations).map((one) => mark(one, one.strength, yellow)),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
