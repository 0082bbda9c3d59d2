import type { ExportSource } from "../ExportSource.ts";
import type { Row } from "../tables/ExportTable.ts";
import { instruments, instrumentTitles, provisions } from "../tables/instrumentTables.ts";
import { groupBy } from "../../text/groupBy.ts";
import { all, allBy } from "./catalogueFiles.ts";
import { listsByLanguage } from "./listsByLanguage.ts";
import { FileSources } from "./FileSources.ts";
import { formerKeysOf } from "./formerKeysOf.ts";
import { given } from "./rowsOf.ts";

export async function instrumentsFile(source: ExportSource): Promise<object> {
  const sources = await FileSources.of(source);
  const titlesOf = await allBy("instrument", instrumentTitles, source);
  const formerOf = await formerKeysOf("INSTRUMENT", source);
  const provisionsOf = await allBy("instrument", provisions, source);
  const records = (await all(instruments, source)).map((row) => {
    const { key, kind, short_title: shortTitle, symbol, date, body, url, part_of: partOf } = row;
    const ofRole = (role: string) => titlesOf(key!).filter((one) => one["role"] === role);
    const titles = Object.fromEntries(ofRole("TITLE").map(({ language, title }) => [language, title]));
    const altTitles = listsByLanguage(ofRole("ALT"), "title");
    const otherSymbols = ofRole("SYMBOL").map(({ title }) => title);
    const named = { titles, shortTitle, altTitles, symbol, otherSymbols };
    const own = given({ key, formerKeys: formerOf(key!), kind, ...named, date, body, url, partOf });
    return given({ ...own, ...sources.fieldsOf(row), provisions: provisionsRecord(provisionsOf(key!)) });
  });
  return { sources: sources.records, instruments: records };
}

/** Provisions as they nest. A section stands where it begins: those below it inherit it. */
function provisionsRecord(rows: readonly Row[]): object | null {
  const children = groupBy(rows, ({ parent }) => String(parent));
  const below = (parent: string, section: unknown): object | null => {
    const siblings = (children.get(parent) ?? []).toSorted((a, b) => Number(a["position"]) - Number(b["position"]));
    const [first] = siblings;
    if (first === undefined) return null;
    const entries = siblings.map((row) =>
      given({
        number: row["number"],
        heading: row["heading"],
        section: row["section"] === section ? null : row["section"],
        provisions: below(String(row["key"]), row["section"]),
      }),
    );
    const counted = siblings.every(({ number, position }) => number === String(position));
    if (!counted) return { kind: first["kind"], entries };
    const known = entries.filter((entry) => Object.keys(entry).length > 1);
    return given({ kind: first["kind"], count: entries.length, entries: known });
  };
  return below("null", null);
}
