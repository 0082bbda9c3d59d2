import type { Resource } from "./Resource.ts";

/** How resources become a file, for a site at `base`, which ends in a slash. */
export interface RdfFormat {
  /** Of the file's name, with its dot. */
  suffix: string;
  mediaType: string;
  write(resources: AsyncIterable<Resource>, base: string): AsyncIterable<string>;
}
