import { searchLinesOf, sortKeyOf } from "../../domain/fold.ts";
import { CodePointText } from "../../domain/CodePointText.ts";
import type { SeedContribution } from "../Seeds.ts";
import { dateColumns } from "./dateColumns.ts";
import { evidenceImage } from "./evidenceImage.ts";
import { edge, type GraphImage, nodeOf } from "./GraphImage.ts";
import { searchLinesIn } from "./searchLinesIn.ts";
import { sourceColumns } from "./sourceColumns.ts";

export function contributionImage(contribution: SeedContribution): GraphImage {
  const node = nodeOf("Contribution", contribution.key);
  const process = contribution.process === undefined ? undefined : nodeOf("Process", contribution.process);
  const passages = passageImage(contribution);
  const evidence = evidenceImage(contribution);
  return {
    nodes: [{ ...node, properties: columnsOf(contribution, process?.id) }, ...passages.nodes, ...evidence.nodes],
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

function columnsOf(contribution: SeedContribution, process: string | undefined): GraphImage["nodes"][0]["properties"] {
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
