import { addressAt, addressIn, addressOf, textAddress } from "../rdf/addresses.ts";
import { given } from "../seeds/rowsOf.ts";
import type { Row } from "../tables/ExportTable.ts";
import { upTo32Units } from "./upTo32Units.ts";

const motivations: Readonly<Record<string, string>> = {
  CITATION: "identifying",
  MENTION: "classifying",
  RECOMMENDATION: "describing",
};

/** One piece of evidence in the words of the Web Annotation Data Model, for a site at `base`. */
export function annotationOf(row: Row, links: readonly Row[], base: string): object {
  const coder = String(row["coder"]);
  const codedAt = typeof row["coded_at"] === "string" ? row["coded_at"] : null;
  const expanded = links
    .filter((link) => link["expanded"] === true)
    .map((link) => base + addressOf(String(link["target"])));
  return given({
    id: base + addressOf(String(row["key"])),
    type: "Annotation",
    motivation: motivations[String(row["kind"])],
    creator: {
      id: base + addressIn("coders", coder),
      type: coder.startsWith("person:") ? "Person" : "Software",
      name: coder,
    },
    created: timeOf(codedAt),
    body: bodiesOf(row, links, base),
    target: targetOf(row, base),
    ...prefixed({
      codedAt,
      status: row["status"],
      stance: row["stance"],
      explicit: row["explicit"],
      confidence: row["confidence"],
      codebookVersion: row["codebook_version"],
      note: row["note"],
      namedAs: row["named_as"],
      part: row["part"],
      function: row["function"],
      rangeText: row["range_text"],
      strength: row["strength"],
      addressee: row["addressee"],
      cueWord: targets(links, "CUE"),
      expandedProvision: expanded.map((id) => ({ id })),
    }),
  });
}

function bodiesOf(row: Row, links: readonly Row[], base: string): object[] {
  const resource = (purpose: string) => (address: string | undefined) =>
    address === undefined ? [] : [{ type: "SpecificResource", source: base + address, purpose }];
  const [classified, identified] = [resource("classifying"), resource("identifying")];
  const named = links.filter((link) => link["role"] === "CITES" && link["expanded"] !== true);
  return [
    ...classified(addressAt("principle", row["principle"])),
    ...identified(addressAt("instrument", row["instrument"])),
    ...named.flatMap((link) => identified(addressOf(String(link["target"])))),
    ...(row["action"] === null ? [] : [{ type: "TextualBody", value: row["action"], purpose: "describing" }]),
    ...targets(links, "ADVANCES").flatMap((id) => classified(addressOf(id))),
    ...targets(links, "INVOKES").flatMap((id) => identified(addressOf(id))),
  ];
}

function targetOf(row: Row, base: string): object {
  const { exact, prefix, suffix, start, end } = row;
  const quote =
    exact === null
      ? []
      : [
          given({
            type: "TextQuoteSelector",
            exact,
            prefix: upTo32Units(prefix, "end"),
            suffix: upTo32Units(suffix, "start"),
          }),
        ];
  const utf16 = prefixed({ startUtf16: row["start_utf16"], endUtf16: row["end_utf16"] });
  const position = start === null ? [] : [given({ type: "TextPositionSelector", start, end, ...utf16 })];
  const source = base + textAddress(String(row["contribution"]));
  return given({ source, selector: [...quote, ...position], "c:locator": row["locator"] });
}

function targets(links: readonly Row[], role: string): string[] {
  return links.filter((link) => link["role"] === role).map(({ target }) => String(target));
}

function prefixed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`c:${name}`, value]));
}

/** The model wants a time with its zone; a year or month alone has none, and stands under `c:codedAt` only. */
function timeOf(codedAt: string | null): string | null {
  if (codedAt === null || !/^\d{4}-\d{2}-\d{2}/.test(codedAt)) return null;
  return codedAt.length === 10 ? `${codedAt}T00:00:00Z` : codedAt;
}
