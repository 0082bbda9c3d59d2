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

/** Where the site shows a node: on a page of its own, or at its words in the document. */
export function resourcePathOf(node: Node & { contributionId?: string; number?: number }): string {
  const { id, contributionId, number } = node;
  const kind = kindOfId(id);
  const folder = kind === undefined ? undefined : folders[kind];
  if (folder !== undefined) return `/${folder}/${keyPath(id)}`;
  const document = `/documents/${keyPath(contributionId ?? id)}`;
  return kind === "passage" ? `${document}#p${number}` : `${document}#e:${keyPath(`:${id}`)}`;
}

/** The key of an id as a path: every segment encoded, since keys of action lines and coders hold all kinds of letters. */
function keyPath(id: string): string {
  const segments = id.slice(id.indexOf(":") + 1).split("/");
  return segments.map((segment) => encodeURIComponent(segment).replaceAll("%3A", ":")).join("/");
}
