import type { ExportSource } from "../../exports/ExportSource.ts";
import type { Graph } from "../../graph/Graph.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { ThingFileOf } from "./Site.ts";

const sources = new WeakMap<Snapshot, ExportSource>();

/** What the exports say of one thing, from one version of the data. Rejects as `whyNoData` explains. */
export function thingsIn(graph: Graph, snapshot: Snapshot): ThingFileOf {
  return async (id, form, base) => {
    const { ExportSource } = await import("../../exports/ExportSource.ts");
    const { thingFile } = await import("../../exports/things/thingFile.ts");
    const source = sources.get(snapshot) ?? new ExportSource(snapshot, (asked, params) => graph.read(asked, params));
    sources.set(snapshot, source);
    const file = await thingFile(source, id, form, base);
    if (file === undefined) return undefined;
    const pieces: Uint8Array[] = [];
    for await (const piece of file.content()) pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
    await source.refuseChanged();
    return { contentType: file.mediaType, body: Buffer.concat(pieces).toString("utf8") };
  };
}
