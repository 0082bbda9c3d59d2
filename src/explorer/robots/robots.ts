import { page } from "../Page.ts";
import type { RobotsData, RobotsVariables } from "./robotsTypes.ts";

/** What programs that read sites may read: all but what has no end. */
export const robots = page<RobotsData, RobotsVariables>({
  name: "robots",
  route: "/robots.txt",
  variablesOf: () => ({}),
  head: () => ({ title: "robots.txt" }),
  render: () => null,
  whole: {
    contentType: "text/plain; charset=utf-8",
    body: (_data, { origin }) =>
      `User-agent: *\nDisallow: /search\nDisallow: /fr/search\nDisallow: /suggest\nDisallow: /fr/suggest\nDisallow: /graphql\nDisallow: /graphiql\n\nSitemap: ${origin}/sitemap.xml\n`,
  },
});
