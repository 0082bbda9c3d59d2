import { linkedContributor } from "../linked/linkedContributor.ts";
import type { NearestData } from "../nearest/nearestTypes.ts";
import { page } from "../Page.ts";
import { pageAskedOf } from "../parts/pageAsked.ts";
import { contributorParts } from "./contributorParts.ts";
import { graphFiles } from "../network/graphFiles.ts";
import { ContributorView } from "./ContributorView.tsx";
import type { ContributorData, ContributorVariables } from "./contributorTypes.ts";

type Found = NonNullable<ContributorData["contributor"]>;

/** A contributor: what it holds, cites and recommends. */
export const contributor = page<ContributorData & { more?: NearestData }, ContributorVariables>({
  name: "contributor",
  route: "/contributors/:key",
  section: "contributors",
  variablesOf: ({ params: { key = "" }, language, query }) => ({
    key,
    language,
    ...pageAskedOf(query, 100, "principles"),
    ...pageAskedOf(query, 100, "instruments"),
    ...pageAskedOf(query, 50, "recommendations"),
    ...pageAskedOf(query, 50, "documents"),
  }),
  more: {
    name: "nearest",
    variablesOf: ({ params: { key = "" }, language }) => ({ to: `contributor:${key}`, language }),
  },
  thing: { idOf: ({ key = "" }) => `contributor:${key}` },
  isFound: (data) => data.contributor !== null,
  stands: (data) => (data.contributor as Found).resourcePath,
  head: (data, { words }) => {
    const { name, principles, instruments, recommendations } = data.contributor as Found;
    return {
      title: name,
      description: words.say("contributor.lead", {
        principles: principles.totalCount,
        instruments: instruments.totalCount,
        recommendations: recommendations.totalCount,
      }),
      crumbs: [{ name: words.say("nav.contributors"), path: "/contributors" }],
    };
  },
  linked: linkedContributor,
  files: graphFiles(contributorParts),
  render: (data) => <ContributorView of={data.contributor as Found} nearest={data.more} />,
  table: (data) => {
    const { principles, instruments, recommendations } = data.contributor as Found;
    return {
      columns: ["kind", "name", "count", "strength", "addressee", "words", "path"],
      rows: [
        ...principles.edges.map(({ mentionCount, node }) => [
          "principle",
          node.label,
          mentionCount,
          null,
          null,
          null,
          node.resourcePath,
        ]),
        ...instruments.edges.map(({ citationCount, node }) => [
          "instrument",
          node.title,
          citationCount,
          null,
          null,
          null,
          node.resourcePath,
        ]),
        ...recommendations.nodes.map((node) => [
          "recommendation",
          node.__typename === "Recommendation" ? node.action : null,
          1,
          node.__typename === "Recommendation" ? node.strength : null,
          node.__typename === "Recommendation" ? node.addressee : null,
          node.quote?.exact,
          node.resourcePath,
        ]),
      ],
    };
  },
});
