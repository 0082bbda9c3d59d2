/** Of schema.org; every other kind of contributor is an organization. */
const types: Readonly<Record<string, string>> = {
  STATE: "Country",
  PERSON: "Person",
  POLITICAL_PARTY: "PoliticalParty",
};

/** A contributor for programs that read schema.org, with its address here as its id. */
export function agentOf(
  { name, kind, resourcePath }: { name: string; kind: string; resourcePath: string },
  origin: string,
) {
  return { "@type": types[kind] ?? "Organization", "@id": origin + resourcePath, name };
}
