import { digestOf } from "../../../text/digestOf.ts";
import type { PlannedNode } from "./PlannedNode.ts";

/** The state of a document that was read for a whole scheme, when it is so no longer because the scheme grew. */
export function partlyReadFingerprint(fingerprint: string): string {
  return digestOf(`${fingerprint} PARTIAL`);
}

/** The same document, read for a part of its scheme. It is in the state of one whose scheme grew, so that telling of it again changes nothing. */
export function partlyRead(node: PlannedNode): PlannedNode {
  const fingerprint = partlyReadFingerprint(node.fingerprint);
  const links = node.links.map((link) =>
    link.type === "READ_FOR" ? { ...link, properties: { ...link.properties, extent: "PARTIAL" } } : link,
  );
  return { ...node, links, fingerprint, properties: { ...node.properties, fingerprint } };
}
