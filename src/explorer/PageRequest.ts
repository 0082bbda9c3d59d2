/** What the explorer needs of a request over HTTP. */
export interface PageRequest {
  /** Path and query as they came: `/fr/instruments?kind=TREATY`. */
  url: string;
  /** `https://example.org` */
  origin: string;
  accept: string | undefined;
  acceptLanguage: string | undefined;
}

/** A request as the pages see it: they also know what else the server shows. */
export interface SiteRequest extends PageRequest {
  /** Whether /graphiql and /schema.graphql are there to be linked to. */
  showsSchema: boolean;
  /** The largest file that a form takes. */
  largestFileMb: number;
}

/** What goes out; the server adds ETag, length and encoding. */
export interface PageAnswer {
  status: number;
  contentType: string;
  body: string | Buffer;
  headers: Readonly<Record<string, string>>;
}

/** A document as a visitor sends it; the name is that of its file. */
export interface SentDocument {
  name: string;
  bytes: Uint8Array;
}

/** What a visitor sends with a form. */
export interface SentForm {
  fields: ReadonlyMap<string, string>;
  file: SentDocument | undefined;
  /** Who sent it: those who send documents take turns. */
  whose: string;
}

/** Whose a document is and what of; keys of the graph. */
export interface Submission {
  contributor: string;
  process: string;
  key?: string;
  title?: string;
  date?: string;
}

/** Reads the documents that visitors send, and keeps nothing. A problem is a sentence in English, for who sent it. */
export interface DocumentIntake {
  maxBytes: number;
  /** `length` in code points. */
  textOf(document: SentDocument, whose: string): Promise<{ text: string; length: number } | { problem: string }>;
  /** The folder of a contribution as a zip archive. */
  archiveOf(
    document: SentDocument,
    submission: Submission,
    whose: string,
  ): Promise<{ archive: Buffer } | { problem: string }>;
}

export interface ApiError {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** An answer of the API, as a client gets it. */
export interface ApiAnswer {
  data?: unknown;
  errors?: readonly ApiError[];
  extensions?: unknown;
}

/** Asks the product's own schema in process, with the limits of a request; all of a page from one version of the data. */
export type Ask = (document: string, variables: Record<string, unknown>) => Promise<ApiAnswer>;

/** What the exports say of one thing, for a site at `base`, which ends in a slash; undefined where there is nothing in this form. */
export type ThingFileOf = (
  id: string,
  form: "ttl" | "jsonld" | "annotations.jsonld" | "txt",
  base: string,
) => Promise<{ contentType: string; body: string } | undefined>;

/** What pages are made from. */
export interface Api {
  ask: Ask;
  thingFileOf: ThingFileOf;
}

export interface Asset {
  contentType: string;
  bytes: Buffer;
}
