import { didYouMean } from "../../text/didYouMean.ts";
import { groupBy } from "../../text/groupBy.ts";
import { LANGUAGE } from "../seeds/records/rules.ts";
import { openTable } from "../tables/files/openTable.ts";
import { ImportFault } from "../tables/ImportFault.ts";
import { MappingRecord } from "../tables/mapping/MappingRecord.ts";
import { type Codebook, type Concept, emptyConcept } from "./Codebook.ts";

const columns = ["label", "definition", "broader", "key", "scope_note", "alt_labels", "language"] as const;
type Column = (typeof columns)[number];

/**
 * A codebook as a table (CSV or workbook): a row a concept, with label, definition and broader, which names others by label or key, with ;
 * between; key, scope_note, alt_labels and language of the labels may stand beside them. Rejects with an ImportFault.
 */
export async function tableCodebook(file: string, sheet: string | undefined): Promise<Codebook> {
  const table = await openTable(
    file,
    Object.assign(new MappingRecord(), { headings: { contribution: "label" } }),
    sheet,
  );
  let places: Map<Column, number> | undefined;
  const concepts: Concept[] = [];
  for await (const piece of table.rows())
    for (const { number, cells } of piece) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (places === undefined) places = placesOf(file, cells);
      else concepts.push(conceptOf(file, number, cells, places));
    }
  if (concepts.length === 0) throw new ImportFault(`${file} holds no concept below its headings.`);
  refuseKeysTwice(file, concepts);
  const names = groupBy(
    concepts.flatMap((one) => namesOf(one).map((name) => ({ name, row: one.name }))),
    ({ name }) => name,
  );
  for (const concept of concepts) concept.broader = concept.broader.map((name) => known(file, concept, name, names));
  return { title: undefined, version: undefined, description: undefined, concepts };
}

function placesOf(file: string, headings: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [at, heading] of headings.entries()) {
    const name = heading
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_");
    const column = columns.find((one) => one === name);
    if (column !== undefined) places.set(column, at);
    else if (name !== "")
      throw new ImportFault(
        `${file} has a column "${heading}"${didYouMean(name, columns) || `; the columns are ${columns.join(", ")}`}. Rename it or take it away.`,
      );
  }
  if (!places.has("label"))
    throw new ImportFault(`${file} has no column label. A codebook has label, definition and broader.`);
  return places;
}

function conceptOf(file: string, row: number, cells: readonly string[], places: ReadonlyMap<Column, number>): Concept {
  const at = (column: Column) => cells[places.get(column) ?? -1]?.trim() ?? "";
  const list = (column: Column) =>
    at(column)
      .split(/\s*;\s*/)
      .filter((one, index, all) => one !== "" && all.indexOf(one) === index);
  const [label, language] = [at("label"), at("language") || "en"];
  if (label === "") throw new ImportFault(`${file}, row ${row}: has no label. Write one, or take the row away.`);
  if (!LANGUAGE.test(language))
    throw new ImportFault(
      `${file}, row ${row}: language "${language}" is no code of a language, such as en or zh-Hant.`,
    );
  return {
    ...emptyConcept(`row ${row}`, row),
    key: at("key") || undefined,
    labels: { [language]: [label] },
    altLabels: list("alt_labels").length > 0 ? { [language]: list("alt_labels") } : {},
    definition: at("definition"),
    scopeNote: at("scope_note"),
    broader: list("broader"),
  };
}

function namesOf({ key, labels }: Concept): string[] {
  return [...Object.values(labels).flat(), ...(key === undefined ? [] : [key])];
}

function refuseKeysTwice(file: string, concepts: readonly Concept[]): void {
  const lines = new Map<string, number>();
  for (const { key, line } of concepts) {
    if (key === undefined) continue;
    const first = lines.get(key);
    if (first !== undefined)
      throw new ImportFault(`${file}, row ${line}: key "${key}" is that of row ${first} too. Give each its own.`);
    lines.set(key, line);
  }
}

/** The row of a concept by its label or key. */
function known(
  file: string,
  { line }: Concept,
  name: string,
  names: ReadonlyMap<string, readonly { row: string }[]>,
): string {
  const rows = new Set(names.get(name)?.map(({ row }) => row));
  const [found] = rows;
  if (rows.size > 1)
    throw new ImportFault(
      `${file}, row ${line}: broader "${name}" may be ${[...rows].join(" or ")}. Give those a key, and write it here.`,
    );
  if (found !== undefined) return found;
  const hint = didYouMean(name, names.keys()) || "; write the label or key of a row of this table";
  throw new ImportFault(`${file}, row ${line}: broader "${name}" is not a concept of the table${hint}.`);
}
