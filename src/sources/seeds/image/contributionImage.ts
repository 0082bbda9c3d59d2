import { searchLinesOf, sortKeyOf } from "../../../text/fold.ts";
import { CodePointText } from "../../../text/CodePointText.ts";
import type { Params } from "../../../graph/params.ts";
import type { SeedContribution } from "../Seeds.ts";
import { dateColumns } from "../../../model/dateColumns.ts";
import { evidenceImage } from "./evidenceImage.ts";
import { edge, type GraphImage, nodeOf } from "../../../model/GraphImage.ts";
import { searchLinesIn } from "../../../model/searchLinesIn.ts";
import { sourceColumns } from "./sourceColumns.ts";

export function contributionImage(contribution: SeedContribution): GraphImage {
  const node = nodeOf("Contribution", contribution.key);
  const process = contribution.process === undefined ? undefined : nodeOf("Process", contribution.process);
  const passages = passageImage(contribution);
  const evidence = evidenceImage(contribution);
  return {
    nodes: [
      { ...node, properties: contributionColumns(contribution, process?.id) },
      ...passages.nodes,
      ...evidence.nodes,
    ],
    edges: [
      ...contribution.contributors.map((key) => edge(nodeOf("Contributor", key), "SUBMITTED", node)),
      ...(process === undefined ? [] : [edge(node, "SUBMITTED_TO", process)]),
      ...contribution.readings.map(({ scheme, extent }) =>
        edge(node, "READ_FOR", nodeOf("Scheme", scheme), { extent }),
      ),
      ...passages.edges,
      ...evidence.edges,
    ],
  };
}

type Document = Pick<SeedContribution, "key" | "title" | "language" | "source"> & {
  date?: string | undefined;
  text?: string | undefined;
  url?: string | undefined;
  licence?: string | undefined;
  /** Null where nobody had the text. */
  sha256: string | null;
  length: number | null;
};

/** The columns of a contribution; `process` is the id of the process that it was submitted to. */
export function contributionColumns(contribution: Document, process: string | undefined): Params {
  const { key, title, language, text, sha256, length, url, licence, source } = contribution;
  return {
    key,
    title,
    language,
    text: text ?? null,
    textStatus: text === undefined ? "NOT_DISTRIBUTED" : "HELD",
    sha256,
    textLength: length,
    url: url ?? null,
    licence: licence ?? null,
    process: process ?? null,
    sortTitle: sortKeyOf(title),
    titleSearch: searchLinesOf([title]),
    ...dateColumns(contribution.date),
    ...sourceColumns(source),
  };
}

function passageImage({ key, process, text, passages }: SeedContribution): GraphImage {
  const node = nodeOf("Contribution", key);
  const raw = text === undefined ? undefined : new CodePointText(text);
  const image: GraphImage = { nodes: [], edges: [] };
  for (const { number, voice, start, end, question } of passages) {
    const passage = nodeOf("Passage", `${key}/${number}`);
    const answered = question === undefined ? undefined : nodeOf("Question", `${process}/${question}`);
    const properties = {
      number,
      voice,
      start,
      end,
      text: raw?.slice(start, end) ?? null,
      contribution: node.id,
      question: answered?.id ?? null,
      textSearch: raw === undefined ? "" : searchLinesIn(raw, start, end),
      sortKey: `${key} ${String(number).padStart(8, "0")}`,
    };
    image.nodes.push({ ...passage, properties });
    image.edges.push(edge(node, "HAS_PASSAGE", passage));
    if (answered !== undefined) image.edges.push(edge(passage, "ANSWERS", answered));
  }
  return image;
}
