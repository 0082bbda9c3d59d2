import { inLanguage, type LocalizedText } from "./LocalizedText.ts";
import type { Node } from "./Node.ts";

/** What a thing is to people. */
interface Named {
  name?: string;
  names?: LocalizedText[];
  labels?: LocalizedText[];
  shortTitle?: string | null;
  titles?: LocalizedText[];
  title?: string;
}

/** The name, label or title of a node, in English where there is English; its id where it has none. */
export function labelOf(node: (Node & Named) | null | undefined): string {
  if (node == null) return "";
  const texts = node.names ?? node.labels ?? node.titles ?? [];
  return node.shortTitle ?? node.title ?? node.name ?? (inLanguage(texts, "en") || node.id);
}
