import type { Row } from "../../exports/tables/ExportTable.ts";
import { timeOf } from "../../exports/tables/evidence.ts";
import { keyOf } from "../../exports/tables/keyOf.ts";
import { citation, type CitationContent } from "../../model/citation.ts";
import type { EvidenceContent } from "../../model/evidence.ts";
import { mention } from "../../model/mention.ts";
import type { ModelNode } from "../../model/ModelNode.ts";
import { recommendation } from "../../model/recommendation.ts";
import type { CodePointText } from "../../text/CodePointText.ts";
import { listIn, textIn, wordsIn } from "./cells.ts";
import type { PackageTables } from "./PackageTables.ts";

/** A piece of evidence; its id comes from what it says, as it does elsewhere. */
export function evidenceIn(row: Row, tables: PackageTables, text: CodePointText | undefined): ModelNode {
  const links = tables.where("evidence_links", "evidence", row["key"]!);
  const place =
    row["start"] === null
      ? { locator: wordsIn(row, "locator"), time: timeOf(row) }
      : { start: row["start"] as number, end: row["end"] as number, text };
  const content: EvidenceContent = {
    contribution: wordsIn(row, "contribution"),
    passage: row["passage"] as number,
    place,
    status: wordsIn(row, "status"),
    coder: wordsIn(row, "coder"),
    confidence: (row["confidence"] ?? undefined) as number | undefined,
    codebookVersion: wordsIn(row, "codebook_version"),
    codedAt: textIn(row, "coded_at"),
    note: textIn(row, "note"),
  };
  const ofRole = (role: string) => links.filter((link) => link["role"] === role);
  const targets = (role: string) => listIn(ofRole(role), "target");
  switch (row["kind"]) {
    case "MENTION":
      return mention({
        ...content,
        principle: wordsIn(row, "principle"),
        stance: textIn(row, "stance"),
        explicit: row["explicit"] === true,
      });
    case "CITATION":
      return citation({
        ...content,
        instrument: textIn(row, "instrument"),
        namedAs: textIn(row, "named_as"),
        part: textIn(row, "part") as CitationContent["part"],
        rangeText: textIn(row, "range_text"),
        function: textIn(row, "function"),
        provisions: ofRole("CITES").map((link) => ({
          key: keyOf(wordsIn(link, "target")),
          expanded: link["expanded"] === true,
        })),
      });
    default:
      return recommendation({
        ...content,
        strength: wordsIn(row, "strength"),
        cueWords: targets("CUE"),
        addressee: textIn(row, "addressee"),
        action: textIn(row, "action"),
        advances: targets("ADVANCES").map(keyOf),
        invokes: targets("INVOKES"),
      });
  }
}
