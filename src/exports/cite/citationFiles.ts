import type { Reference } from "./Reference.ts";
import { siteName } from "./Reference.ts";

/** Contributors are bodies: braces and `literal` keep programs from splitting their names. */
export function bibtexOf(reference: Reference): string {
  const { authors, title, date, container, number, url, dataVersion } = reference;
  const fields: [string, string | undefined][] = [
    ["author", authors.length === 0 ? undefined : authors.map((author) => `{${bibtexText(author)}}`).join(" and ")],
    ["title", `{${bibtexText(oneLine(title))}}`],
    ["year", date?.slice(0, 4)],
    ["date", date],
    ["howpublished", container === undefined ? undefined : bibtexText(container)],
    ["number", number === undefined ? undefined : bibtexText(number)],
    ["url", url],
    ["note", `${siteName}, data version ${dataVersion}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${bibtexKey(reference)},`, ...lines, "}", ""].join("\n");
}

function bibtexKey({ key, authors: [author = siteName], title, date }: Reference): string {
  if (key !== undefined) return key;
  const words = `${author} ${date?.slice(0, 4) ?? ""} ${title.split(" ").slice(0, 3).join(" ")}`;
  return words
    .normalize("NFD")
    .replaceAll(/[^\w ]/g, "")
    .trim()
    .replaceAll(/ +/g, "-")
    .toLowerCase();
}

/** Signs that mean something to LaTeX have names there: a brace alone would end the field, also behind a backslash. */
const named: Readonly<Record<string, string>> = {
  "\\": "backslash",
  "{": "braceleft",
  "}": "braceright",
  "~": "asciitilde",
  "^": "asciicircum",
};

function bibtexText(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/g, (sign) => (sign in named ? `{\\text${named[sign]}}` : `\\${sign}`));
}

export function risOf(reference: Reference): string {
  const { type = "report", authors, title, date, container, number, url, dataVersion } = reference;
  const lines: [string, string | undefined][] = [
    ["TY", type === "report" ? "RPRT" : "LEGAL"],
    ...authors.map((author): [string, string] => ["AU", author]),
    ["TI", title],
    ["PY", date?.slice(0, 4)],
    ["DA", date?.replaceAll("-", "/")],
    ["T2", container],
    ["M1", number],
    ["UR", url],
    ["N1", `${siteName}, data version ${dataVersion}`],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");

export function cslOf(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItemOf), null, 2)}\n`;
}

export function cslItemOf(reference: Reference): object {
  const { key, type = "report", authors, title, date, container, number, url, dataVersion } = reference;
  return {
    id: key ?? url,
    type,
    title: oneLine(title),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(date === undefined ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(container === undefined ? {} : { "container-title": container }),
    ...(number === undefined ? {} : { number }),
    URL: url,
    note: `${siteName}, data version ${dataVersion}`,
  };
}
