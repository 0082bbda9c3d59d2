import { digestOf } from "../../../text/digestOf.ts";
import type { EdgeImage, NodeImage } from "../../../model/GraphImage.ts";
import type { Params } from "../../../graph/params.ts";

/** A table by which things of the graph know where they came from: its source and the scheme that it codes. */
export interface TableName {
  /** For people and for the graph: `coding.csv (rights)`. */
  table: string;
  source: string;
  /** Keys. */
  scheme: string;
  process: string | undefined;
}

/** A node with the relationships that belong to it: both are corrected together. */
export interface PlannedNode extends NodeImage {
  fingerprint: string;
  links: EdgeImage[];
}

export function plannedNode(
  { label, id, properties }: NodeImage,
  links: EdgeImage[],
  { table }: TableName,
): PlannedNode {
  const fingerprint = digestOf(JSON.stringify([id, properties, links]));
  return { label, id, links, fingerprint, properties: imported(properties, table, fingerprint) };
}

/** What every imported node carries, so that planting the seeds leaves it alone and importing knows it again. */
export function imported(properties: Params, table: string, fingerprint: string): Params {
  return { ...properties, origin: "import", table, fingerprint };
}
