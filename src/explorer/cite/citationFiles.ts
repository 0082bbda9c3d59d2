import type { Reference } from "./Reference.ts";
import { siteName } from "./Reference.ts";

/** Contributors are bodies: braces and `literal` keep programs from splitting their names. */
export function bibtexOf(reference: Reference): string {
  const { authors, title, date, container, url, dataVersion } = reference;
  const fields: [string, string | undefined][] = [
    ["author", authors.length === 0 ? undefined : authors.map((author) => `{${bibtexText(author)}}`).join(" and ")],
    ["title", `{${bibtexText(title)}}`],
    ["year", date?.slice(0, 4)],
    ["date", date],
    ["howpublished", container === undefined ? undefined : bibtexText(container)],
    ["url", url],
    ["note", `${siteName}, data version ${dataVersion}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${bibtexKey(reference)},`, ...lines, "}", ""].join("\n");
}

function bibtexKey({ authors: [author = siteName], title, date }: Reference): string {
  const words = `${author} ${date?.slice(0, 4) ?? ""} ${title.split(" ").slice(0, 3).join(" ")}`;
  return words
    .normalize("NFD")
    .replaceAll(/[^\w ]/g, "")
    .trim()
    .replaceAll(/ +/g, "-")
    .toLowerCase();
}

function bibtexText(text: string): string {
  return text.replaceAll(/[\\{}]/g, "").replaceAll(/[&%$#_]/g, String.raw`\$&`);
}

export function risOf({ authors, title, date, container, url, dataVersion }: Reference): string {
  const lines: [string, string | undefined][] = [
    ["TY", "RPRT"],
    ...authors.map((author): [string, string] => ["AU", author]),
    ["TI", title],
    ["PY", date?.slice(0, 4)],
    ["DA", date?.replaceAll("-", "/")],
    ["T2", container],
    ["UR", url],
    ["N1", `${siteName}, data version ${dataVersion}`],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");

export function cslOf({ authors, title, date, container, url, dataVersion }: Reference): string {
  const item = {
    id: url,
    type: "report",
    title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(date === undefined ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(container === undefined ? {} : { "container-title": container }),
    URL: url,
    note: `${siteName}, data version ${dataVersion}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
