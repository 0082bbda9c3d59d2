import type { ExportSource } from "../ExportSource.ts";
import { addressAt } from "./addresses.ts";
import type { CodebookPart } from "./codebookPart.ts";
import { Resource } from "./Resource.ts";
import { schemeResources } from "./schemeResources.ts";
import type { Term } from "./vocabulary.ts";

const losses =
  "A codebook as SKOS knows it. Left out are who uses which principle, the sources of its records, and the order of labels and relations; the whole graph as RDF and the tables hold them. A maker without a site of their own has the address where the codebook's page names them.";
const lossesOf = (language: string) =>
  ` Labels stand here in one language (${language}), or in English where a principle has no other; the codebook in all languages holds the rest.`;

/** The codebooks alone, or a part of them. */
export async function* codebook(source: ExportSource, { scheme, language }: CodebookPart): AsyncGenerator<Resource> {
  const isOwn = ownOf(scheme);
  for await (const one of schemeResources(source)) {
    if (!isOwn(one)) continue;
    const resource = language === undefined ? one : inLanguage(one, language);
    if (resource.types.includes("skos:ConceptScheme"))
      yield resource
        .say("owl:versionInfo", `Data version ${source.snapshot.dataVersion}`)
        .say("skos:note", losses + (language === undefined ? "" : lossesOf(language)), "en");
    else if (!resource.types.includes("c:Relation") || isSure(resource))
      yield addressed(resource.without("c:order"), source.base);
  }
}

/** Whether a thing belongs to a scheme, after those that it names; all do where none is meant. */
function ownOf(scheme: string | undefined): (resource: Resource) => boolean {
  const own = new Set([addressAt("scheme", scheme)]);
  return (resource) => {
    const of = resource.linkOf("skos:inScheme") ?? resource.linkOf("c:of") ?? resource.iri;
    const isOwn = scheme === undefined || own.has(of);
    if (isOwn) own.add(resource.iri);
    return isOwn;
  };
}

/** What else a principle is called. */
const others: ReadonlySet<Term> = new Set<Term>(["skos:altLabel", "c:notLabel"]);

function inLanguage({ iri, types, statements }: Resource, language: string): Resource {
  const languageOf = (object: object) => ("language" in object ? object.language : undefined);
  const said = new Set(statements.filter(([, object]) => languageOf(object) === language).map(([term]) => term));
  const resource = new Resource(iri, types);
  for (const [term, object] of statements) {
    const own = languageOf(object);
    const standsIn = own === "en" && !said.has(term) && !others.has(term);
    if (own === undefined || own === language || standsIn) resource.statements.push([term, object]);
  }
  return resource;
}

/** Publishers of vocabularies ask where to find each who made one: who has no site of their own is to be found on the page of the codebook. */
function addressed(resource: Resource, base: string): Resource {
  const isWithout = resource.types.includes("c:Agent") && resource.valueOf("schema:url") === null;
  return isWithout ? resource.literalAddress("schema:url", base + resource.iri) : resource;
}

/** SKOS says all of a relation but how sure it is. */
function isSure({ statements }: Resource): boolean {
  return statements.some(([term]) => term === "c:certainty");
}
