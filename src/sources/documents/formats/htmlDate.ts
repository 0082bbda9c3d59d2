import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from "parse5";
import { isPartialDate } from "../../../text/partialDates.ts";
import type { FileDate } from "./convert.ts";

/** Fields that give the day on which a page was published, as Dublin Core, Open Graph, schema.org and citation indexes name them. */
const published =
  /^(?:date|pubdate|dc(?:terms)?\.(?:date|created|issued)(?:\.issued|\.created)?|(?:article|og):published_time|datepublished|citation_(?:publication_)?date)$/i;

const longestHead = 100_000;

/** The date that the head of a page gives in its `meta` fields; nothing where they differ. */
export function htmlDate(html: string): FileDate | undefined {
  const [head = ""] = html.slice(0, longestHead).split(/<body[\s>]/i, 1);
  const fields = metaFields(parse(head, { treeAdapter: defaultTreeAdapter }).childNodes);
  const dates = fields.filter(({ date }) => isPartialDate(date)).toSorted((a, b) => b.date.length - a.date.length);
  const [finest] = dates;
  if (finest === undefined || !dates.every(({ date }) => finest.date.startsWith(date))) return undefined;
  return { date: finest.date, said: `meta ${finest.name}: ${finest.date}` };
}

function metaFields(nodes: DefaultTreeAdapterTypes.ChildNode[]): { name: string; date: string }[] {
  return nodes.flatMap((node) => {
    if (!("tagName" in node) || node.tagName === "body") return [];
    return node.tagName === "meta" ? metaField(node) : metaFields(node.childNodes);
  });
}

function metaField({ attrs }: DefaultTreeAdapterTypes.Element): { name: string; date: string }[] {
  const said = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const name = said["name"] ?? said["property"] ?? said["itemprop"] ?? "";
  const [, date] = /^\s*(\d{4}(?:[-/]\d\d){0,2})(?![\d/-])/.exec(said["content"] ?? "") ?? [];
  return published.test(name) && date !== undefined ? [{ name, date: date.replaceAll("/", "-") }] : [];
}
