/** Media types whose words shrink on their way; archives, Parquet and pictures are packed as they are, and events go out one by one. */
const shrinking =
  /^text\/(?!event-stream)|[+/](?:json|xml)(?:;|$)|^application\/(?:jsonl|n-quads|octet-stream|x-bibtex|x-research-info-systems)(?:;|$)/;

export function isCompressible(contentType: string): boolean {
  return shrinking.test(contentType);
}
