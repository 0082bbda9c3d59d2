import { createReadStream } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { descriptorName } from "../../exports/dataPackage.ts";
import type { DataFile } from "../../exports/DataFiles.ts";
import { fileNames } from "../../exports/fileNamed.ts";
import type { Graph } from "../../graph/Graph.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { errorBody } from "./httpFaults.ts";
import { filesByOrigin } from "./filesByOrigin.ts";
import { isKnown } from "./isKnown.ts";
import type { Readiness } from "./Readiness.ts";
import { type ByteRange, rangeIn } from "./rangeIn.ts";
import { whyNoData } from "./whyNoData.ts";

/** Exports of the whole graph at `/data/<file>`, for any page and program: nothing in them is anybody's secret. */
export function addData(
  app: FastifyInstance,
  { graph, readiness, baseUrl }: { graph: Graph; readiness: Readiness; baseUrl?: string },
): void {
  const files = filesByOrigin(graph, baseUrl);
  app.addHook("onClose", () => files.close());
  const method = ["GET", "HEAD"];
  const give = async (name: string, request: FastifyRequest, reply: FastifyReply) => {
    if (readiness.missing !== undefined) return notNow(reply, readiness.missing);
    const file = await files.of(request).file(name).catch(whyNoData);
    if (file === undefined) return notFound(reply, name);
    return typeof file === "string" ? notNow(reply, file) : answer(request, reply, name, file);
  };
  app.route<{ Params: { "*": string } }>({
    method,
    url: "/data/*",
    exposeHeadRoute: false,
    handler: (request, reply) => give(request.params["*"], request, reply),
  });
  // Where programs look for them.
  for (const name of ["feed.atom", "openapi.json"])
    app.route({
      method,
      url: `/${name}`,
      exposeHeadRoute: false,
      handler: (request, reply) => give(name, request, reply),
    });
}

function answer(request: FastifyRequest, reply: FastifyReply, name: string, file: DataFile): FastifyReply {
  const { range, "if-range": ifRange, "if-none-match": known } = request.headers;
  const etag = `"${file.dataVersion}-${encodeURIComponent(name)}"`;
  const wanted = range !== undefined && (ifRange === undefined || ifRange === etag) ? range : undefined;
  // A part is one of the bytes as they are.
  if (wanted !== undefined) request.headers["x-no-compression"] = "true";
  void reply
    .type(file.mediaType)
    .header("etag", wanted === undefined && isPacked(request, file) ? `W/${etag}` : etag)
    .header("cache-control", "no-cache")
    .header("vary", "accept-encoding")
    .header("accept-ranges", "bytes")
    .header("access-control-expose-headers", "etag, content-range, content-length, accept-ranges");
  if (isKnown(known, etag)) return reply.code(304).send();
  const part = wanted === undefined ? undefined : rangeIn(wanted, file.bytes);
  if (part === "unsatisfiable") return reply.code(416).header("content-range", `bytes */${file.bytes}`).send();
  return send(request, reply, file, part);
}

/** What may be compressed on its way is the same file, but not the same bytes. */
function isPacked({ headers }: FastifyRequest, { mediaType }: DataFile): boolean {
  return (
    /\b(br|gzip|deflate)\b|\*/.test(headers["accept-encoding"] ?? "") && /^(text|application\/json)/.test(mediaType)
  );
}

function send(request: FastifyRequest, reply: FastifyReply, file: DataFile, part: ByteRange | undefined): FastifyReply {
  if (part !== undefined) void reply.code(206).header("content-range", `bytes ${part.start}-${part.end}/${file.bytes}`);
  const length = part === undefined ? file.bytes : part.end - part.start + 1;
  void reply.header("content-length", length);
  if (request.method === "HEAD") return reply.send();
  return reply.send(createReadStream(file.place, part));
}

function notNow(reply: FastifyReply, reason: string): FastifyReply {
  const sentence = `There are no data at the moment: ${reason}. Try again later.`;
  return reply.code(503).header("retry-after", "2").send(errorBody("SERVICE_UNAVAILABLE", sentence));
}

function notFound(reply: FastifyReply, name: string): FastifyReply {
  const hint = didYouMean(name, [...fileNames, descriptorName]) || `; /data/${descriptorName} lists the tables`;
  return reply.code(404).send(errorBody("NOT_FOUND", `There is no file of this name${hint}`));
}
