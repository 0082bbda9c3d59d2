import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from "parse5";
import { TextBlocks } from "./TextBlocks.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const words = (names: string): Set<string> => new Set(names.split(" "));
/** What is no part of the document's words. */
const leftOut = words(
  "head script style template noscript nav iframe object svg canvas audio video select button textarea dialog",
);
const leftOutRoles = words("navigation banner contentinfo search");
const blocks = words(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul",
);
/** Browsers flatten what is deeper than half of this. */
const deepest = 1_000;

/**
 * The text of an HTML document in the conventions of plain text: paragraphs parted by blank lines, `#` before headings, `-` or a number
 * before list items, `>` before block quotations, a line for a table row. Throws a RangeError where elements stand too deep.
 */
export function htmlText(html: string): string {
  const document = parse(html, { treeAdapter: { ...defaultTreeAdapter, onItemPush: depthGuard() } });
  const main = find(document.childNodes, "main");
  const text = main && textOf([main]);
  // The rest of a page with a main part is of the site, not of the document.
  return text || textOf(document.childNodes);
}

function depthGuard(): (element: Element) => void {
  const depths = new WeakMap<object, number>();
  return (element) => {
    const depth = (element.parentNode ? (depths.get(element.parentNode) ?? 0) : 0) + 1;
    if (depth > deepest) throw new RangeError(`elements stand more than ${deepest} deep`);
    depths.set(element, depth);
  };
}

function find(nodes: Node[], name: string): Element | undefined {
  for (const node of nodes) {
    if (!("tagName" in node) || isLeftOut(node)) continue;
    const found = node.tagName === name ? node : find(node.childNodes, name);
    if (found) return found;
  }
  return undefined;
}

function textOf(nodes: Node[]): string {
  const done = blocksOf(nodes);
  return done.length === 0 ? "" : `${done.join("\n\n")}\n`;
}

function blocksOf(nodes: Node[]): string[] {
  const text = new TextBlocks();
  for (const node of nodes) write(node, text, false);
  return text.done();
}

function write(node: Node, text: TextBlocks, preformatted: boolean): void {
  if (node.nodeName === "#text" && "value" in node) text.add(node.value, preformatted);
  if (!("tagName" in node) || isLeftOut(node)) return;
  const name = node.tagName;
  const inside = (): void => {
    for (const child of node.childNodes) write(child, text, preformatted || name === "pre");
  };
  const special = writers[name];
  if (blocks.has(name)) text.end();
  if (special) special(node, text, inside);
  else inside();
  if (blocks.has(name)) text.end();
}

type Writer = (element: Element, text: TextBlocks, inside: () => void) => void;

const writers: Record<string, Writer> = {
  br: (_, text) => text.lineBreak(),
  blockquote: (_, text, inside) => text.quoted(inside),
  q: (_, text, inside) => {
    text.add("“");
    inside();
    text.add("”");
  },
  sup: (element, text, inside) => {
    // The mark of a note must not grow onto the word before it.
    const mark = /^\s*[[(]?(\d{1,3}|[*†‡])[\])]?\s*$/.exec(plainText(element))?.[1];
    if (mark !== undefined && text.endsInWord) text.add(`[${mark}]`);
    else inside();
  },
  a: (element, _, inside) => {
    const leadsBack =
      (attribute(element, "href") ?? "").startsWith("#") && /^\s*[↑↩⏎^]\uFE0E?\s*$/.test(plainText(element));
    if (!leadsBack) inside();
  },
  ul: (element, text) => writeList(element, text, () => "- "),
  ol: (element, text) => {
    let number = Number(attribute(element, "start") ?? 1) || 1;
    writeList(element, text, () => `${number++}. `);
  },
  table: (element, text) => writeTable(element, text),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level): [string, Writer] => [
      `h${level}`,
      (_, text, inside) => {
        text.lead(`${"#".repeat(level)} `);
        inside();
        text.lead("");
      },
    ]),
  ),
};

function writeList(element: Element, text: TextBlocks, leadOf: () => string): void {
  for (const child of element.childNodes) {
    if (child.nodeName === "li") text.lead(leadOf());
    write(child, text, false);
    if (child.nodeName === "li") text.lead("");
  }
}

/** A row is a line; cells that hold paragraphs of their own are a layout, and stand one below the other. */
function writeTable(element: Element, text: TextBlocks): void {
  for (const child of element.childNodes) {
    if (!("tagName" in child) || isLeftOut(child)) continue;
    if (child.tagName === "tr") writeRow(child, text);
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) writeTable(child, text);
    else write(child, text, false);
  }
}

function writeRow(row: Element, text: TextBlocks): void {
  const cells = row.childNodes
    .filter((cell) => "tagName" in cell && !isLeftOut(cell))
    .map((cell) => blocksOf([cell]))
    .filter((cell) => cell.length > 0);
  if (cells.every((cell) => cell.length === 1)) {
    if (cells.length > 0) text.take(cells.map(([only = ""]) => only.replace(/\n/g, " ")).join(" | "));
  } else for (const block of cells.flat()) text.take(block);
}

function isLeftOut(element: Element): boolean {
  if (leftOut.has(element.tagName) || leftOutRoles.has(attribute(element, "role") ?? "")) return true;
  if (attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style") ?? "");
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function plainText(element: Element): string {
  return element.childNodes
    .map((child) => ("value" in child ? child.value : "tagName" in child ? plainText(child) : ""))
    .join("");
}
