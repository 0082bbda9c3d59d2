import { text as textOf } from "node:stream/consumers";
import type { Command } from "commander";
import { readableText } from "../extraction/passages/readableText.ts";
import type { TextReader } from "../extraction/TextReader.ts";
import type { Proposed } from "../intake/documents/ingest.ts";
import { textReaderFrom } from "../intake/documents/textReaderFrom.ts";
import { readDocument } from "../sources/documents/readDocument.ts";
import { didYouMean } from "../text/didYouMean.ts";
import { type AnalysisAnswer, analysisAnswer } from "./analysisAnswer.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";
import { judgingOrder } from "./judgingOrder.ts";
import { ProgressBar } from "./ProgressBar.ts";

interface AnalyseFlags {
  json?: boolean;
  byConfidence?: boolean;
  language?: string;
  process?: string;
}

export function addAnalyse(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("analyse")
    .description("Shows what the rules find in a document, by the seeds; opens no graph and writes nothing.")
    .argument("<file>", "plain text (UTF-8), HTML, Word (.docx) or PDF; - for text on standard input")
    .option("--json", "print what the field `analyse` of the API answers")
    .option("--by-confidence", "list what was read for a person to judge, the surest first, each with its rule")
    .option("--language <tag>", "language of the text, BCP 47; default: detected")
    .option("--process <key>", "key of the process whose questions it answers")
    .addHelpText("after", "\nExample:\n  concordance analyse seeds/contributions/2016-wgec-canada/text.txt")
    .action(ending((file: string, flags: AnalyseFlags) => runAnalyse(file, flags, context)));
}

async function runAnalyse(
  file: string,
  { json, byConfidence, ...flags }: AnalyseFlags,
  context: CommandContext,
): Promise<number> {
  const text = file === "-" ? await textOf(process.stdin) : (await readDocument(file)).text.raw;
  const reader = await textReaderFrom(context.seedDirectories());
  checkProcess(flags.process, reader);
  const bar = new ProgressBar(process.stderr);
  const onProgress = (done: number, all: number): void => bar.show(done, all, "passages");
  const analysis = reader.analyse(readableText(text), { ...flags, onProgress });
  bar.clear();
  for (const warning of analysis.warnings) process.stderr.write(`${warning}\n`);
  const answer = analysisAnswer(text, analysis);
  if (byConfidence && !json) {
    const lines = judgingOrder(proposalsIn(answer), reader.decisions);
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    return exitCode.done;
  }
  const report = json ? JSON.stringify(answer, null, 2) : analysisReport(text, answer, process.stdout.isTTY);
  process.stdout.write(`${report}\n`);
  return exitCode.done;
}

function checkProcess(key: string | undefined, { vocabulary }: TextReader): void {
  const keys = vocabulary.processes.map((one) => one.key);
  if (key === undefined || keys.includes(key)) return;
  throw new Error(`There is no process "${key}"${didYouMean(key, keys) || `; there are ${keys.join(", ")}`}`);
}

type Quoted = Pick<AnalysisAnswer["mentions"][number], "passage" | "quote">;

type Judged = Pick<AnalysisAnswer["mentions"][number], "quote" | "rule" | "confidence">;

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

function proposalsIn({ mentions, citations, recommendations }: AnalysisAnswer): Proposed[] {
  const proposal = ({ quote, rule, confidence }: Judged, says: string): Proposed => {
    return { says, rule, confidence, exact: quote.exact, start: quote.start };
  };
  return [
    ...mentions.map((one) => proposal(one, `${one.principle.key} ${one.stance ?? "stance?"}`)),
    ...citations.map((one) => proposal(one, one.instrument?.key ?? one.namedAs ?? one.status)),
    ...recommendations.map((one) => proposal(one, one.strength)),
  ];
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
    ...here(mentions).map((one) => mark(one, `${one.principle.key} ${one.stance ?? "stance?"}`, green)),
    ...here(citations).map((one) =>
      mark(
        one,
        [one.instrument?.key ?? one.status, one.namedAs, one.rangeText].filter((part) => part !== null).join(", "),
        cyan,
      ),
    ),
    ...here(recommendations).map((one) => mark(one, one.strength, yellow)),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
