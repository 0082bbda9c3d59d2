/** What the explorer needs of a request over HTTP. */
export interface PageRequest {
  /** Path and query as they came: `/fr/instruments?kind=TREATY`. */
  url: string;
  /** `https://example.org` */
  origin: string;
  accept: string | undefined;
  acceptLanguage: string | undefined;
}

/** What goes out; the server adds ETag, length and encoding. */
export interface PageAnswer {
  status: number;
  contentType: string;
  body: string;
  headers: Readonly<Record<string, string>>;
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

export interface Asset {
  contentType: string;
  bytes: Buffer;
}
