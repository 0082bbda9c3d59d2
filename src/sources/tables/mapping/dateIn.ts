import { isPartialDate } from "../../../text/partialDates.ts";

/** Day, month and year in any order, each once, with one character between them. */
export const dateFormats = /^(?!.*(d.*[^d]d|m.*[^m]m|y.*[^y]y))(dd?|mm?|yyyy)([./ -])(dd?|mm?|yyyy)\3(dd?|mm?|yyyy)$/;

/**
 * A date of the table as the graph writes it, by the form that a mapping gives; a month or a year alone is written in the rest of the
 * form. What is in neither form comes back as it is.
 */
export function dateIn(cell: string, format: string | undefined): string {
  if (format === undefined || isPartialDate(cell)) return cell;
  const separator = /[./ -]/.exec(format)![0];
  const parts = cell.split(separator).map((part) => part.trim());
  const names = format.split(separator).map((part) => part[0]!);
  const asked = parts.length === names.length ? names : names.filter((name) => name !== "d");
  const given = new Map(asked.map((name, place) => [name, parts[place] ?? ""]));
  const [year = "", month = "", day] = ["y", "m", "d"].map((name) => given.get(name));
  if (parts.length !== asked.length || !/^\d{4}$/.test(year)) return cell;
  const written = [year, month, ...(day === undefined ? [] : [day])];
  return written.every((part) => /^\d{1,4}$/.test(part))
    ? written.map((part) => part.padStart(2, "0")).join("-")
    : cell;
}
