import { text as textOf } from "node:stream/consumers";
import type { Command } from "commander";
import { limits } from "../domain/request/limits.ts";
import { readDocument } from "../sources/documents/readDocument.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

interface AnalyseFlags {
  json?: boolean;
  language: string;
  process?: string;
}

export function addAnalyse(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("analyse")
    .description("Shows what the rules find in a document; writes nothing.")
    .argument("<file>", "plain text (UTF-8), HTML, Word (.docx) or PDF; - for text on standard input")
    .option("--json", "print what the field `analyse` of the API answers")
    .option("--language <tag>", "language of the text, BCP 47", "en")
    .option("--process <key>", "key of the process whose questions it answers")
    .addHelpText("after", "\nExample:\n  concordance analyse seeds/contributions/2016-wgec-canada/text.txt")
    .action(ending((file: string, flags: AnalyseFlags) => runAnalyse(file, flags, context)));
}

async function runAnalyse(
  file: string,
  { json, ...variables }: AnalyseFlags,
  context: CommandContext,
): Promise<number> {
  const text = file === "-" ? await textOf(process.stdin) : (await readDocument(file)).text.raw;
  if (Array.from(text).length > limits.maxTextLength) {
    throw new Error(`${file} has more than ${limits.maxTextLength} characters; ingest reads documents of any length.`);
  }
  const { data, errors } = await context.answer(analysisDocument, { text, ...variables });
  if (errors !== undefined || data == null) throw new Error(errors?.[0]?.message ?? "The text could not be read.");
  const report = json
    ? JSON.stringify(data["analyse"], null, 2)
    : analysisReport(text, data["analyse"] as AnalysisAnswer, process.stdout.isTTY);
  process.stdout.write(`${report}\n`);
  return exitCode.done;
}

/** The document behind `analyse`: everything that the field answers, for people and with --json alike. */
const analysisDocument = `query ($text: String!, $language: String, $process: String) {
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
interface AnalysisAnswer {
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
function analysisReport(text: string, analysis: AnalysisAnswer, colours: boolean): string {
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
