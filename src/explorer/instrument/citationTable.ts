import type { CitedWords } from "../fragments/CitedWords.ts";
import type { Table } from "../Page.ts";

/** The citations of a page, a row each. */
export function citationTable({ nodes }: CitedWords): Table {
  return {
    columns: ["contributors", "document", "date", "place", "provisions", "words", "voice", "status", "id", "path"],
    rows: nodes.map((node) => [
      node.contributors.map(({ name }) => name).join("; "),
      node.contribution.title,
      node.contribution.date,
      node.locator,
      node.provisions.map(({ provision }) => provision.label).join("; "),
      node.quote?.exact,
      node.passage.voice,
      node.status,
      node.id,
      node.resourcePath,
    ]),
  };
}
