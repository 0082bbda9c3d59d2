/** Whether a client that sends this If-None-Match has what the ETag names; weak and strong tags are compared alike (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === etag) return true;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return (ifNoneMatch?.split(",") ?? []).some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
}
