import type { Workbook } from "./Workbook.ts";

export interface Sheet {
  name: string;
  /** The part in which its cells stand. */
  part: string;
  isHidden: boolean;
}

/** The sheets of a workbook that have cells, which charts have not, in their order; and from when it counts days. */
export async function sheetsOf(workbook: Workbook): Promise<{ sheets: Sheet[]; startsIn1904: boolean }> {
  const named: { name: string; link: string; isHidden: boolean }[] = [];
  let startsIn1904 = false;
  await workbook.read("xl/workbook.xml", {
    open({ name, attributes }) {
      if (name === "workbookPr") startsIn1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const isHidden = ["hidden", "veryHidden"].includes(attributes["state"] ?? "");
      named.push({ name: attributes["name"] ?? "", link: attributes["r:id"] ?? "", isHidden });
    },
  });
  const parts = await partsOf(workbook);
  const sheets = named.flatMap(({ name, link, isHidden }) => {
    const { kind = "", part = "" } = parts.get(link) ?? {};
    return otherSheets.has(kind) ? [] : [{ name, part, isHidden }];
  });
  return { sheets, startsIn1904 };
}

/** Kinds of sheets without a table: charts, and forms and macros of old. */
const otherSheets = new Set(["chartsheet", "dialogsheet", "xlMacrosheet"]);

async function partsOf(workbook: Workbook): Promise<Map<string, { kind: string; part: string }>> {
  const parts = new Map<string, { kind: string; part: string }>();
  await workbook.read("xl/_rels/workbook.xml.rels", {
    open({ name, attributes: { Id: id = "", Type: type = "", Target: target = "" } }) {
      const part = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (name === "Relationship") parts.set(id, { kind: type.slice(type.lastIndexOf("/") + 1), part });
    },
  });
  return parts;
}
