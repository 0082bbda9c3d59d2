import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements of a page, in the order in which they stand. */
export function elementsOf(html: string): Element[] {
  return [...elementsIn(parse(html))];
}

export function* elementsIn(node: Node): Generator<Element> {
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) {
    if ("tagName" in child) yield child;
    yield* elementsIn(child);
  }
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

export function isOfClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

/** What a reader gets of an element, parts that `isLeft` names left out; elements part words. */
export function textOf(node: Node, isLeft: (element: Element) => boolean = () => false): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!("childNodes" in node) || ("tagName" in node && isLeft(node))) return "";
  return node.childNodes.map((child) => textOf(child, isLeft)).join(" ");
}
