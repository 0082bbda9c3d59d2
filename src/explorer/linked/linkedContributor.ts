import type { ContributorData } from "../contributor/contributorTypes.ts";
import type { Frame } from "../frame/Frame.ts";
import { agentOf } from "./agentOf.ts";

/** A contributor and its documents in the words of schema.org. */
export function linkedContributor({ contributor }: ContributorData, { origin, href }: Frame): object {
  const { key, name, names, kind, iso3, contributions } = contributor!;
  const resourcePath = `/contributors/${key}`;
  return {
    "@context": "https://schema.org",
    ...agentOf({ name, kind, resourcePath }, origin),
    url: origin + href(resourcePath),
    alternateName: names.map(({ value }) => value).filter((value) => value !== name),
    identifier: iso3 ?? undefined,
    subjectOf: contributions.nodes.map(({ title, date, resourcePath: at }) => ({
      "@type": "Report",
      "@id": origin + at,
      name: title,
      datePublished: date ?? undefined,
    })),
  };
}
