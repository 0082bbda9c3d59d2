import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import { inPieces } from "../inPieces.ts";
import type { Scope } from "../Scope.ts";
import { gexf } from "./gexf.ts";
import { graphMl } from "./graphMl.ts";

const formats = {
  "network.gexf": { mediaType: "application/gexf+xml", write: gexf },
  "network.graphml": { mediaType: "application/graphml+xml", write: graphMl },
};

export const networkFileNames: readonly string[] = Object.keys(formats);

export function networkFile(path: string, source: ExportSource, scope: Scope): ExportFile | undefined {
  if (!Object.hasOwn(formats, path)) return undefined;
  const { mediaType, write } = formats[path as keyof typeof formats];
  return { path, mediaType, content: () => inPieces(write(source, scope)) };
}
