import type { Value } from "../graph/params.ts";
import { searchLinesOf, sortKeyOf } from "../text/fold.ts";
import { dateColumns, dateNeeded, dateValues } from "./dateColumns.ts";
import { edge } from "./edges.ts";
import { type LabelShape, type ModelEdge, type ModelNode, nodeOf, type NodeRef } from "./ModelNode.ts";
import { type Source, sourceColumns, sourceValues } from "./source.ts";

export interface ContributionContent {
  key: string;
  /** Keys of those who submitted it, in the order in which it names them. */
  contributors: readonly string[];
  process?: string | undefined;
  title: string;
  language: string;
  date?: string | undefined;
  /** The raw text as it came, where it is held. */
  text?: string | undefined;
  /** Of the bytes of the text; undefined where nobody had it. */
  sha256?: string | undefined;
  /** In code points. */
  length?: number | undefined;
  url?: string | undefined;
  licence?: string | undefined;
  /** The file that the text was taken out of. */
  original?: { file: string; sha256: string; mediaType: string } | undefined;
  source: Source;
  readings: readonly Reading[];
}

/** For which scheme it was read, and how much of it. */
export interface Reading {
  scheme: string;
  extent: "FULL" | "PARTIAL";
  /** Only cells say how much was read: a scheme that grows makes it less. */
  inferred?: boolean;
  /** Ids of principles that were coded as absent; undefined where nobody wrote it down. */
  notFound?: readonly string[] | undefined;
}

const columns = [
  "title",
  "key",
  "language",
  "text",
  "textStatus",
  "sha256",
  "textLength",
  "url",
  "licence",
  "originalFile",
  "originalSha256",
  "originalMediaType",
  "process",
  "sortTitle",
  "titleSearch",
  ...dateColumns,
  ...sourceColumns,
] as const;

export const contributionShape: LabelShape<(typeof columns)[number]> = {
  label: "Contribution",
  columns,
  needed: ["title", "key", "language", "textStatus", "sortTitle", "titleSearch", ...dateNeeded],
};

export function contribution(content: ContributionContent): ModelNode {
  const { key, title, language, date, source } = content;
  const node = nodeOf("Contribution", key);
  const properties: Record<(typeof columns)[number], Value> = {
    title,
    key,
    language,
    ...textValues(content),
    ...originalValues(content),
    url: content.url ?? null,
    licence: content.licence ?? null,
    process: content.process === undefined ? null : nodeOf("Process", content.process).id,
    sortTitle: sortKeyOf(title),
    titleSearch: searchLinesOf([title]),
    ...dateValues(date),
    ...sourceValues(source),
  };
  return { ...node, properties, edges: edgesOf(node, content) };
}

function edgesOf(node: NodeRef, { contributors, process, readings }: ContributionContent): ModelEdge[] {
  return [
    ...contributors.map((one, index) => edge(nodeOf("Contributor", one), "SUBMITTED", node, { position: index + 1 })),
    ...(process === undefined ? [] : [edge(node, "SUBMITTED_TO", nodeOf("Process", process))]),
    ...readings.map((reading, index) =>
      edge(node, "READ_FOR", nodeOf("Scheme", reading.scheme), { ...extentValues(reading), position: index + 1 }),
    ),
  ];
}

function textValues({ text, sha256, length }: ContributionContent) {
  const textStatus = text === undefined ? "NOT_DISTRIBUTED" : "HELD";
  return { text: text ?? null, textStatus, sha256: sha256 ?? null, textLength: length ?? null };
}

function originalValues({ original }: ContributionContent) {
  return {
    originalFile: original?.file ?? null,
    originalSha256: original?.sha256 ?? null,
    originalMediaType: original?.mediaType ?? null,
  };
}

function extentValues({ extent, inferred, notFound }: Reading) {
  return { extent, inferred: inferred ?? null, notFound: notFound ?? null };
}
