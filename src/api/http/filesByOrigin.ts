import type { FastifyRequest } from "fastify";
import type { DataFiles } from "../../exports/DataFiles.ts";
import type { Graph } from "../../graph/Graph.ts";
import { isSomewhere } from "./siteAt.ts";
import { siteRequestOf } from "./siteRequestOf.ts";

/** A server is known under few names; anybody may make up more. */
const mostOrigins = 4;

export interface FilesByOrigin {
  of(request: FastifyRequest): Promise<DataFiles>;
  close(): Promise<void>;
}

/**
 * Exports name things by where they stand: below the base address, or where nobody set that, where the request found the server. Each name
 * costs an export of its own: the first ones have one, all others share one that names no place of the world. None is given up for
 * another, so that nobody makes the server export again by making up names.
 */
export function filesByOrigin(graph: Graph, baseUrl: string | undefined): FilesByOrigin {
  const known = new Map<string, DataFiles>();
  return {
    async of(request) {
      const { DataFiles } = await import("../../exports/DataFiles.ts");
      const { nowhere } = await import("../../exports/ExportSource.ts");
      const base = isSomewhere(baseUrl) ? baseUrl : `${siteRequestOf(request).origin}/`;
      const named = known.has(base) || known.size < mostOrigins ? base : nowhere;
      const files = known.get(named) ?? new DataFiles(graph, named);
      known.set(named, files);
      return files;
    },
    close: async () => void (await Promise.all([...known.values()].map((files) => files.close()))),
  };
}
