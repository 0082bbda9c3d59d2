import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { DataFile } from "../../exports/ExportFolder.ts";
import type { Graph } from "../../graph/Graph.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { errorBody } from "./httpFaults.ts";
import { filesByOrigin } from "./filesByOrigin.ts";
import { isCompressible } from "./isCompressible.ts";
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
    const take = (file?: DataFile) => (file === undefined ? notFound(reply, name) : answer(request, reply, name, file));
    const trouble = await (await files.of(request)).use(name, take).catch(whyNoData);
    return trouble === undefined ? reply : notNow(reply, trouble);
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

/** Resolves when the answer no longer needs the file in its place. */
async function answer(request: FastifyRequest, reply: FastifyReply, name: string, file: DataFile): Promise<void> {
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
  if (isKnown(known, etag)) return void reply.code(304).send();
  const part = wanted === undefined ? undefined : rangeIn(wanted, file.bytes);
  if (part === "unsatisfiable") return void reply.code(416).header("content-range", `bytes */${file.bytes}`).send();
  await send(request, reply, file, part);
}

/** What may be compressed on its way is the same file, but not the same bytes. */
function isPacked({ headers }: FastifyRequest, { mediaType }: DataFile): boolean {
  return /\b(br|gzip)\b|\*/.test(headers["accept-encoding"] ?? "") && isCompressible(mediaType);
}

async function send(request: FastifyRequest, reply: FastifyReply, file: DataFile, part?: ByteRange): Promise<void> {
  if (part !== undefined) void reply.code(206).header("content-range", `bytes ${part.start}-${part.end}/${file.bytes}`);
  const length = part === undefined ? file.bytes : part.end - part.start + 1;
  void reply.header("content-length", length);
  if (request.method === "HEAD") return void reply.send();
  const bytes = createReadStream(file.place, part);
  await once(bytes, "open");
  void reply.send(bytes);
}

function notNow(reply: FastifyReply, reason: string): FastifyReply {
  const sentence = `There are no data at the moment: ${reason}. Try again later.`;
  return reply.code(503).header("retry-after", "2").send(errorBody("SERVICE_UNAVAILABLE", sentence));
}

async function notFound(reply: FastifyReply, name: string): Promise<void> {
  const { fileNames } = await import("../../exports/fileNamed.ts");
  const { descriptorName } = await import("../../exports/dataPackage.ts");
  const hint = didYouMean(name, [...fileNames, descriptorName]) || `; /data/${descriptorName} lists the tables`;
  void reply.code(404).send(errorBody("NOT_FOUND", `There is no file of this name${hint}`));
}
