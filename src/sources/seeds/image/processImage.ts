import type { SeedProcess } from "../Seeds.ts";
import { edge, type GraphImage, nodeOf } from "../../../model/GraphImage.ts";
import { sourceColumns } from "./sourceColumns.ts";

export function processImage({ key, name, opened, closed, mandate, questions, source }: SeedProcess): GraphImage {
  const node = nodeOf("Process", key);
  const provision = mandate === undefined ? undefined : nodeOf("Provision", mandate);
  const asked = questions.map(({ number, text }) => ({
    ...nodeOf("Question", `${key}/${number}`),
    properties: { key: `${key}/${number}`, number, text, process: node.id },
  }));
  const properties = {
    key,
    name,
    opened: opened ?? null,
    closed: closed ?? null,
    mandate: provision?.id ?? null,
    ...sourceColumns(source),
  };
  return {
    nodes: [{ ...node, properties }, ...asked],
    edges: [
      ...asked.map((question) => edge(node, "ASKS", question)),
      ...(provision === undefined ? [] : [edge(node, "MANDATED_BY", provision)]),
    ],
  };
}
