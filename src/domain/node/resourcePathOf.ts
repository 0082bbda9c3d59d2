import { kindOfId, type NodeKind } from "../../model/kinds.ts";
import type { Node } from "./Node.ts";

const folders: Readonly<Partial<Record<NodeKind, string>>> = {
  contributor: "contributors",
  process: "processes",
  question: "questions",
  contribution: "documents",
  scheme: "schemes",
  principle: "principles",
  instrument: "instruments",
  provision: "instruments",
};

interface InDocument {
  contributionId?: string;
  passageId?: string;
}

/** So many paragraphs stand on a page of a document. */
const onPage = 100;

/** Where the site shows a node: on a page of its own, or at its words in the document. */
export function resourcePathOf(node: Node & InDocument): string {
  const { id, contributionId, passageId } = node;
  const kind = kindOfId(id);
  const folder = kind === undefined ? undefined : folders[kind];
  if (folder !== undefined) return `/${folder}/${keyPath(id)}`;
  // Ids of passages end in their number.
  const number = Number((passageId ?? id).slice((passageId ?? id).lastIndexOf("/") + 1));
  const document = `/documents/${keyPath(contributionId ?? id)}${pageWith(number)}`;
  return kind === "passage" ? `${document}#p${number}` : `${document}#e:${keyPath(`:${id}`)}`;
}

/** The page of a long document that begins at or before a paragraph; of a short one, and of the first, it is not said. */
function pageWith(number: number): string {
  return number > onPage ? `?from=${number - ((number - 1) % onPage)}` : "";
}

/** What stands in a path as it is. */
const plain = /^[\w.!~*'():/-]*$/;

/** The key of an id as a path: every segment encoded, since keys of action lines and coders hold all kinds of letters. */
function keyPath(id: string): string {
  const key = id.slice(id.indexOf(":") + 1);
  if (plain.test(key)) return key;
  const segments = key.split("/");
  return segments.map((segment) => encodeURIComponent(segment).replaceAll("%3A", ":")).join("/");
}
