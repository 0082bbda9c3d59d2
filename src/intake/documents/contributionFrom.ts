import path from "node:path";
import type { IngestOptions } from "../../sources/documents/IngestOptions.ts";
import type { CodePointText } from "../../text/CodePointText.ts";
import type { CodingRecord } from "../../sources/seeds/records/CodingRecord.ts";
import type { ContributionRecord } from "../../sources/seeds/records/ContributionRecord.ts";
import type { PassageRecord } from "../../sources/seeds/records/PassageRecord.ts";

/** Who submitted it to what, as the graph knows them. */
export interface Submission {
  key: string;
  folder: string;
  /** The graph holds a contribution of this key. */
  isKnown: boolean;
  contributorName: string;
  processName: string;
  coding: CodingRecord;
}

/** The head of a new evidence.yaml; sha256 and length are those of the text. */
export function contributionFrom(
  file: string,
  { contributor, process, title, date, language = "en", url, licence }: Omit<IngestOptions, "out">,
  { key, contributorName, processName, coding }: Submission,
  passages: PassageRecord[],
  text: CodePointText,
): Omit<ContributionRecord, "sha256" | "length"> {
  return {
    key,
    process,
    contributors: [contributor],
    title: title ?? headingIn(passages, text) ?? path.parse(file).name,
    language,
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(licence !== undefined && { licence }),
    text: "text.txt",
    // Rules find what they know: only a person can say that all of it was read for every principle.
    readings: [{ scheme: schemeOf(coding), extent: "PARTIAL" }],
    source: {
      citation: `Document submitted by ${contributorName} to ${processName}, as given in ${path.basename(file)}`,
      ...(url !== undefined && { url }),
      certainty: "REPORTED",
    },
  };
}

/** "concordance 1.0.0" is version 1.0.0 of the scheme concordance. */
function schemeOf({ codebookVersion }: CodingRecord): string {
  return codebookVersion.split(" ")[0]!;
}

const longestTitle = 200;

function headingIn(passages: PassageRecord[], text: CodePointText): string | undefined {
  // What stands over the text; a heading further down is that of a part.
  const heading = passages.find(({ voice }) => voice === "HEADING" || voice === "CONTRIBUTOR");
  if (heading?.voice !== "HEADING" || heading.end - heading.start > longestTitle) return undefined;
  const words = text.slice(heading.start, heading.end).replace(/[\s*_#]+/g, " ");
  return words.trim() || undefined;
}
