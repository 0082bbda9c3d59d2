import type { Value } from "../graph/params.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";

export interface SchemeContent {
  key: string;
  title: string;
  version: string;
  description?: string | undefined;
  /** Who made it, in their order. */
  creators?: readonly SchemeAgent[] | undefined;
  publisher?: SchemeAgent | undefined;
  /** The day it was first written, and the day of this version. */
  created?: string | undefined;
  modified?: string | undefined;
  /** Where it comes from. */
  historyNote?: string | undefined;
}

export interface SchemeAgent {
  name: string;
  kind: "ORGANIZATION" | "PERSON";
  /** Its own site. */
  url?: string | undefined;
}

const columns = [
  "title",
  "key",
  "version",
  "description",
  "creators",
  "creatorKinds",
  "creatorUrls",
  "publisher",
  "publisherKind",
  "publisherUrl",
  "created",
  "modified",
  "historyNote",
] as const;

export const schemeShape: LabelShape<(typeof columns)[number]> = {
  label: "Scheme",
  columns,
  needed: ["title", "key", "version"],
};

export function scheme({
  key,
  title,
  version,
  description,
  creators = [],
  publisher,
  ...rest
}: SchemeContent): ModelNode {
  const properties: Record<(typeof columns)[number], Value> = {
    title,
    key,
    version,
    description: description ?? null,
    ...agentValues(creators, publisher),
    created: rest.created ?? null,
    modified: rest.modified ?? null,
    historyNote: rest.historyNote ?? null,
  };
  return { ...nodeOf("Scheme", key), properties, edges: [] };
}

function agentValues(creators: readonly SchemeAgent[], publisher: SchemeAgent | undefined) {
  return {
    creators: creators.map(({ name }) => name),
    creatorKinds: creators.map(({ kind }) => kind),
    // A list holds no nulls.
    creatorUrls: creators.map(({ url }) => url ?? ""),
    publisher: publisher?.name ?? null,
    publisherKind: publisher?.kind ?? null,
    publisherUrl: publisher?.url ?? null,
  };
}
