import { localPath } from "../frame/makeFrame.ts";
import { type Language, languages } from "../messages/languages.ts";
import { page } from "../Page.ts";
import type { RobotsData, RobotsVariables } from "./robotsTypes.ts";

const closed = [
  ...["/search", "/suggest"].flatMap((path) =>
    (Object.keys(languages) as Language[]).map((language) => localPath(path, language)),
  ),
  "/graphql",
  "/graphiql",
];

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
      ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), "", `Sitemap: ${origin}/sitemap.xml`, ""].join(
        "\n",
      ),
  },
});
