import { productVersion } from "../../domain/service/productVersion.ts";
import type { ExportSource } from "../ExportSource.ts";

/** A file that can be had, with what it is. */
export interface ListedFile {
  name: string;
  mediaType: string;
  title: string;
}

/** OpenAPI 3.1 of what stands at /data, for programs that make clients of it. */
export function openApi({ base }: ExportSource, files: readonly ListedFile[]): string {
  const paths = Object.fromEntries([
    ...files.map(({ name, mediaType, title }) => [`/data/${name}`, pathOf(name, mediaType, title)]),
    ["/feed.atom", pathOf("feed", "application/atom+xml", "New documents and versions of the data")],
    ...documentFiles.map(([path, type, title]) => [path, documentPath(path, type, title)] as const),
  ]);
  const about = {
    openapi: "3.1.0",
    info: {
      title: "Concordance: data",
      version: productVersion,
      description:
        "The whole graph as files. Each has an ETag of the data's version, answers If-None-Match with 304, HEAD, and ranges of bytes. Questions go to /graphql.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: base.replace(/\/$/, "") }],
    paths,
    components: { responses },
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}

const responses = {
  NotModified: { description: "The caller has the file of this version already." },
  NotFound: {
    description: "There is no file of this name; the message names the nearest.",
    content: { "application/json": { schema: { type: "object" } } },
  },
  NotNow: { description: "The graph cannot be read at the moment; Retry-After says when to ask again." },
};
const faults = {
  "304": { $ref: "#/components/responses/NotModified" },
  "503": { $ref: "#/components/responses/NotNow" },
};
const etag = { ETag: { description: "The version of the data and the file's name.", schema: { type: "string" } } };

function pathOf(name: string, mediaType: string, title: string) {
  const [type = mediaType] = mediaType.split(";");
  const content = { [type]: { schema: schemaOf(type) } };
  const operationId = `get_${name.replaceAll(/[^A-Za-z0-9]+/g, "_")}`;
  return {
    get: {
      operationId,
      summary: title,
      responses: { "200": { description: title, headers: etag, content }, ...faults },
    },
  };
}

function schemaOf(type: string): object {
  if (type.endsWith("json")) return {};
  return type.startsWith("text/") || type.endsWith("xml") ? { type: "string" } : { type: "string", format: "binary" };
}

/** Of one document, by its key. */
const documentFiles = [
  [
    "/data/texts/{document}.txt",
    "text/plain",
    "The text of a document that may be passed on, to the byte as it was coded",
  ],
  ["/data/documents/{document}.annotations.jsonld", "application/ld+json", "Its evidence as Web Annotations"],
  ["/data/documents/{document}.csv", "text/csv", "Its evidence in words, a row a piece"],
  ["/data/documents/{document}.qdpx", "application/zip", "A project for coding programs (REFI-QDA)"],
] as const;

function documentPath(path: string, type: string, title: string): object {
  const document = {
    name: "document",
    in: "path",
    required: true,
    description: "Key of the document, such as wgec-2016/canada; datapackage.json lists them.",
    schema: { type: "string" },
  };
  const { get } = pathOf(path.slice("/data/".length), type, title);
  const responses = { ...get.responses, "404": { $ref: "#/components/responses/NotFound" } };
  return { get: { ...get, parameters: [document], responses } };
}
