import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { Shape } from "../../../sources/tables/mapping/fields.ts";
import type { CellsRecord, MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";

/** What a cell says of a document and a principle. */
export interface CellReading {
  /** Where the document has it; none where it was coded as absent. */
  places: readonly string[];
  /** Whether the document was read for the principle at all. */
  isRead: boolean;
  /** Why nobody can tell what the cell says. */
  problem?: string;
}

/** What is the locator of a coding that is known without its place. */
const somewhere = "document";

const found: CellReading = { places: [somewhere], isRead: true };
const notFound: CellReading = { places: [], isRead: true };
const notRead: CellReading = { places: [], isRead: false };
const readings: Record<keyof CellsRecord, CellReading> = { found, notFound, notRead };

/** What words mean that are no places, where a mapping does not say it. */
const words: Record<keyof CellsRecord, readonly string[]> = {
  found: ["x", "yes", "true"],
  notFound: ["no", "false"],
  notRead: [],
};
/** Words that some write for what was not found and some for what was not read: no program can tell. */
const unclear = ["-", "–", "—", "?", "n/a", "na", "n.a.", "none", "not found", "not read"];
const excelError = /^#(?:N\/A|DIV\/0!|NAME\?|GETTING_DATA|[A-Z]+!)$/i;

/** Reads the cells of a table. In a long one each row is a coding, and a locator stands for itself, whatever it looks like. */
export function placesIn(
  shape: Shape,
  { cells, locatorSeparator = ";" }: MappingRecord,
): (cell: string) => CellReading {
  if (shape === "long") return (cell) => (cell === "" ? found : { places: [cell], isRead: true });
  const meanings = meaningsOf(cells ?? {});
  return (cell) => {
    const known = meanings.get(cell) ?? meanings.get(plain(cell));
    if (known !== undefined) return known;
    // A formula is kept as it stands, separators in it and all: nothing here computes.
    if (cell.startsWith("=")) return { places: [cell], isRead: true };
    if (cell.startsWith("#") && excelError.test(cell)) return refused(`is an error of a spreadsheet; ${settle}`);
    if (!cell.includes(locatorSeparator)) return { places: [cell], isRead: true };
    return partedReading(cell.split(locatorSeparator), meanings);
  };
}

function partedReading(parts: readonly string[], meanings: ReadonlyMap<string, CellReading>): CellReading {
  const places = parts.map((part) => part.trim()).filter((part) => part !== "");
  if (places.length === 0) return refused("has nothing but what stands between places; name one, or leave it empty");
  if (places.length === 1) return meanings.get(plain(places[0]!)) ?? { places, isRead: true };
  // Among places a number is one of them: article 1 and article 3.
  const word = places.find((place) => !/^\d/.test(place) && meanings.has(plain(place)));
  if (word !== undefined) return refused(`has "${word}" among its places, where it says nothing; take it out`);
  return { places, isRead: true };
}

const settle =
  "say in a mapping file what it means, under `cells`: found, notFound or notRead; or leave the cell empty";

function refused(problem: string): CellReading {
  return { ...notRead, problem };
}

/** What a mapping says comes before what words mean by themselves; 1 and 0 mean the same always, unless it gives them away. */
function meaningsOf(cells: CellsRecord): Map<string, CellReading> {
  const meanings = new Map<string, CellReading>();
  const kinds = ["found", "notFound", "notRead"] as const;
  // A word that a given list left out must not become a place.
  const doubtful = refused(`may say that nothing was found, or not read, or something else; ${settle}`);
  for (const word of [...unclear, ...kinds.flatMap((kind) => words[kind])]) meanings.set(word, doubtful);
  for (const kind of kinds)
    if (cells[kind] === undefined) for (const word of words[kind]) meanings.set(word, readings[kind]);
  meanings.set("1", found).set("0", notFound);
  const given = new Map<string, keyof CellsRecord>();
  for (const kind of kinds) {
    for (const word of cells[kind] ?? []) {
      const before = given.get(plain(word));
      if (before !== undefined && before !== kind)
        throw new ImportFault(`The mapping names "${word}" under cells.${before} and under cells.${kind}; keep one.`);
      given.set(plain(word), kind);
      meanings.set(plain(word), readings[kind]);
    }
  }
  return meanings;
}

/** As words are compared: in any case; a spreadsheet may write 1.0 for 1. */
function plain(cell: string): string {
  if (/^[01]\.0+$/.test(cell)) return cell[0]!;
  return cell.toLowerCase().replace(/\s+/g, " ");
}
