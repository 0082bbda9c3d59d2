/** What a cell with 1 has for a locator: the document has it, nobody says where. */
const somewhere = "document";

/**
 * The places that a cell names: none for 0 (read and not found), the document for 1, else its text, parted where a separator is
 * given.
 */
export function placesIn(cell: string, separator: string | undefined): string[] {
  if (cell === "0") return [];
  if (cell === "1") return [somewhere];
  if (separator === undefined) return [cell];
  const places = cell.split(separator).map((place) => place.trim());
  const named = places.filter((place) => place !== "");
  return named.length === 0 ? [cell] : named;
}
