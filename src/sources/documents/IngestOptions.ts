/** What the caller says of a document; `out` is the seed directory that it goes to. */
export interface IngestOptions {
  contributor: string;
  process: string;
  out: string;
  /** Of the contribution, where the contributor submitted more than one document to the process. */
  key?: string;
  title?: string;
  date?: string;
  language?: string;
  url?: string;
  licence?: string;
}
