import type { FastifyRequest } from "fastify";
import { DataFiles } from "../../exports/DataFiles.ts";
import type { Graph } from "../../graph/Graph.ts";
import { isSomewhere } from "./siteAt.ts";
import { siteRequestOf } from "./siteRequestOf.ts";

/** A server is known under few names; anybody may make up more. */
const mostOrigins = 4;

export interface FilesByOrigin {
  of(request: FastifyRequest): DataFiles;
  close(): Promise<void>;
}

/** Exports name things by where they stand: below the base address, or where nobody set that, where the request found the server. */
export function filesByOrigin(graph: Graph, baseUrl: string | undefined): FilesByOrigin {
  const known = new Map<string, DataFiles>();
  return {
    of(request) {
      const base = isSomewhere(baseUrl) ? baseUrl : `${siteRequestOf(request).origin}/`;
      const files = known.get(base) ?? new DataFiles(graph, base);
      known.delete(base);
      known.set(base, files);
      const [oldest] = known;
      if (known.size > mostOrigins && oldest !== undefined) {
        known.delete(oldest[0]);
        void oldest[1].close();
      }
      return files;
    },
    close: async () => void (await Promise.all([...known.values()].map((files) => files.close()))),
  };
}
