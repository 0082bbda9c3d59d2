import { parentPort } from "node:worker_threads";
import type { Conversion, ConversionJob, Converted, FileDate } from "./convert.ts";
import { decodeHtml } from "../../../text/decodeHtml.ts";
import { sha256Of } from "../../../text/sha256Of.ts";
import { tooLong } from "./tooLong.ts";
import { unpackingProblem } from "./unpackingProblem.ts";

// Runs in a thread of its own: a file that somebody made in bad faith, or badly, shall take nothing with it. Libraries come when needed.
const converters: Record<ConversionJob["format"], (bytes: Uint8Array, longest?: number) => Promise<Conversion>> = {
  async HTML(bytes) {
    const decoded = decodeHtml(bytes);
    if ("problem" in decoded) return decoded;
    const [{ htmlText }, { htmlDate }] = await Promise.all([import("./htmlText.ts"), import("./htmlDate.ts")]);
    return { text: htmlText(decoded.text), ...withDate(htmlDate(decoded.text)) };
  },

  async DOCX(bytes, longest) {
    const problem = unpackingProblem(bytes, longest);
    if (problem !== undefined) return { problem };
    const [{ docxText }, { docxDate }] = await Promise.all([import("./docxText.ts"), import("./docxDate.ts")]);
    return { text: await docxText(bytes), ...withDate(docxDate(bytes)) };
  },

  async PDF(bytes) {
    const { pdfText } = await import("./pdfText.ts");
    return pdfText(bytes);
  },
};

function withDate(dated: FileDate | undefined): { dated?: FileDate } {
  return dated === undefined ? {} : { dated };
}

const names: Record<ConversionJob["format"], string> = { HTML: "HTML", DOCX: "Word document", PDF: "PDF" };

async function conversionOf({ format, bytes: given, longest }: ConversionJob): Promise<Converted> {
  // Where the memory is shared with who asks: not all libraries read such.
  const bytes = Uint8Array.from(given);
  try {
    const conversion = await converters[format](bytes, longest);
    if ("problem" in conversion) return conversion;
    return tooLong(conversion.text, longest) ?? { ...conversion, sha256: sha256Of(given) };
  } catch (error) {
    // The stack or the depth that is allowed was used up.
    if (error instanceof RangeError)
      return { problem: "is nested too deeply to be read; save it again in a plainer form" };
    return { problem: `is a damaged ${names[format]} (${error instanceof Error ? error.message : "no reason given"})` };
  }
}

parentPort?.on("message", (job: ConversionJob) => {
  void conversionOf(job).then((conversion) => parentPort?.postMessage(conversion));
});
