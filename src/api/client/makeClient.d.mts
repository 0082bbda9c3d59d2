/** A document with the types of its variables and its answer. A page may write its own: `ask<Data, Variables>({ text }, variables)`. */
export interface Question<Data, Variables> {
  readonly text: string;
  /** Of the text. A question that has it is asked by GET, which browsers and proxies keep; others are posted. */
  readonly sha256?: string;
  /** For the compiler alone: nothing stands here. */
  readonly types?: (variables: Variables) => Data;
}

export interface Answer<Data> {
  data: Data;
  /** To cite numbers by, and to see whether two answers are of the same data. */
  dataVersion: string;
  cost: number;
  /** Keys in filters that nothing has, with the nearest that are there. */
  hints: readonly string[];
}

export interface ClientOptions {
  /** Where the site stands, `https://example.org/concordance/`; unless given, the site that this module was loaded from. */
  baseUrl?: string;
  /** Of a reader, where the site asks for one. */
  key?: string;
  fetch?: typeof fetch;
}

export interface AskOptions {
  signal?: AbortSignal;
}

type Given<Variables> = keyof Variables extends never
  ? [variables?: Record<string, never>, options?: AskOptions]
  : object extends Variables
    ? [variables?: Variables, options?: AskOptions]
    : [variables: Variables, options?: AskOptions];

export interface Client {
  /** Rejects with a ConcordanceError, or as fetch does where its signal aborts it. */
  ask<Data, Variables>(question: Question<Data, Variables>, ...given: Given<NoInfer<Variables>>): Promise<Answer<Data>>;
}

/** Throws a TypeError where `baseUrl` is not the address of a site. */
export function makeClient(options?: ClientOptions): Client;

export type ErrorCode =
  /** Of the question. */
  | "BAD_USER_INPUT"
  | "DOCUMENT_NOT_TRUSTED"
  | "GRAPHQL_PARSE_FAILED"
  | "GRAPHQL_VALIDATION_FAILED"
  | "NOT_FOUND"
  | "QUERY_TOO_COSTLY"
  /** Of who asks, and how often. */
  | "HOST_NOT_ALLOWED"
  | "RATE_LIMITED"
  | "UNAUTHENTICATED"
  /** Of the site. */
  | "INTERNAL_SERVER_ERROR"
  | "SERVICE_UNAVAILABLE"
  | "TIMEOUT"
  /** Of the way there: nobody answered, or somebody else. */
  | "NOT_AN_ANSWER"
  | "UNREACHABLE";

export interface Fault {
  message: string;
  path?: readonly (string | number)[];
  locations?: readonly { line: number; column: number }[];
  extensions: { code: ErrorCode; argument?: string; requestId?: string };
}

/** All that was wrong; message and code are those of the first. */
export class ConcordanceError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly Fault[];
  /** Of HTTP; undefined where nobody answered. */
  readonly status: number | undefined;
  /** When it is worth asking again. */
  readonly retryAfterSeconds: number | undefined;
  /** What was answered all the same. */
  readonly data: unknown;
}
