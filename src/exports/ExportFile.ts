/** One file of an export. Files are written in their order: the last may say how large those before it are. */
export interface ExportFile {
  /** Relative, with slashes. */
  path: string;
  mediaType: string;
  content(): AsyncIterable<string | Uint8Array>;
}

/** What a file came to. */
export interface Measure {
  bytes: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}
export type Measures = ReadonlyMap<string, Measure>;
