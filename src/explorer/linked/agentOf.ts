/** Of schema.org; every other kind of contributor is an organization. Authors are people or organizations there, and a country is a place. */
const types: Readonly<Record<string, string | readonly string[]>> = {
  STATE: ["Country", "Organization"],
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
