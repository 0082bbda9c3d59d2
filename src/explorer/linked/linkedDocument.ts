import type { DocumentData } from "../document/documentTypes.ts";
import type { Frame } from "../frame/Frame.ts";
import { agentOf } from "./agentOf.ts";

/** A document in the words of schema.org: who wrote it, when, where it was published. */
export function linkedDocument({ contribution }: DocumentData, { origin, href }: Frame): object {
  const { resourcePath, title, date, contentLanguage, url, licence, process, contributors } = contribution!;
  return {
    "@context": "https://schema.org",
    "@type": "Report",
    "@id": origin + resourcePath,
    url: origin + href(resourcePath),
    name: title,
    author: contributors.nodes.map((one) => agentOf(one, origin)),
    datePublished: date ?? undefined,
    inLanguage: contentLanguage,
    license: licence ?? undefined,
    sameAs: url ?? undefined,
    isPartOf:
      process === null
        ? undefined
        : { "@type": "Collection", "@id": origin + process.resourcePath, name: process.name },
  };
}
