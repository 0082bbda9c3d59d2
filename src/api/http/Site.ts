/** What a site needs of a request over HTTP. */
export interface SiteRequest {
  /** Path and query as they came. */
  url: string;
  /** `https://example.org` */
  origin: string;
  accept: string | undefined;
  acceptLanguage: string | undefined;
}

/** What goes out; the server adds ETag, length and encoding. */
export interface SiteAnswer {
  status: number;
  contentType: string;
  body: string | Buffer;
  headers: Readonly<Record<string, string>>;
}

/** What a visitor sends with a form of the site. */
export interface SentForm {
  fields: ReadonlyMap<string, string>;
  file: { name: string; bytes: Uint8Array } | undefined;
  /** Who sent it, as clients are known apart. */
  whose: string;
}

export interface SiteFault {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** Asks the schema in process; all that one request asks is answered from one version of the data. */
export type AskApi = (
  document: string,
  variables: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: readonly SiteFault[]; extensions?: unknown }>;

/** What the exports say of one thing, for a site at `base`, which ends in a slash; undefined where there is nothing in this form. Rejects where the graph cannot be read. */
export type ThingFileOf = (
  id: string,
  form: "ttl" | "jsonld" | "annotations.jsonld" | "txt",
  base: string,
) => Promise<{ contentType: string; body: string } | undefined>;

/** The pages for people, as the server sees them: at every address that is none of its own. They are loaded when the first is asked. */
export interface Site {
  /** Forms are taken at these addresses, from pages of this site only. */
  formPaths: readonly string[];
  pages(): Promise<Pages>;
}

export interface Pages {
  answer(request: SiteRequest, ask: AskApi, thingFileOf: ThingFileOf): Promise<SiteAnswer>;
  /** Of a document that is sent with a form. */
  largestDocumentBytes: number;
  answerForm(request: SiteRequest, form: SentForm, ask: AskApi): Promise<SiteAnswer>;
  /** Why a form is not taken, by its status. */
  refuseForm(request: SiteRequest, status: number): SiteAnswer;
  /** For who has asked too much; the sentence says when to ask again. */
  spent(request: SiteRequest, sentence: string): SiteAnswer;
  /** While there is no graph to ask. */
  unavailable(request: SiteRequest, reason: string): SiteAnswer;
  /** By path; the path changes with the bytes. */
  assets: ReadonlyMap<string, { contentType: string; bytes: Buffer }>;
}
