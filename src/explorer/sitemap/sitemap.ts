import { xmlText } from "../../text/xmlText.ts";
import type { Frame } from "../frame/Frame.ts";
import { type Language, languages } from "../messages/languages.ts";
import { localPath } from "../frame/makeFrame.ts";
import { page } from "../Page.ts";
import type { SitemapData, SitemapVariables } from "./sitemapTypes.ts";

const lists = [
  "/",
  "/instruments",
  "/principles",
  "/contributors",
  "/documents",
  "/compare",
  "/network",
  "/analyse",
  "/data",
  "/about",
  "/accessibility",
];

/** Addresses for search engines, each in all languages. */
export const sitemap = page<SitemapData, SitemapVariables>({
  name: "sitemap",
  route: "/sitemap.xml",
  variablesOf: () => ({}),
  head: () => ({ title: "sitemap.xml" }),
  render: () => null,
  whole: { contentType: "application/xml; charset=utf-8", body: sitemapXml },
});

function sitemapXml({ instruments, principles, contributions }: SitemapData, { origin }: Frame): string {
  const things = [
    ...instruments.nodes,
    ...principles.nodes,
    ...contributions.nodes,
    ...contributions.nodes.flatMap(({ contributors }) => contributors.nodes),
  ];
  const paths = new Set([...lists, ...things.map(({ resourcePath }) => resourcePath)]);
  const at = (path: string, language: Language) => xmlText(`${origin}${localPath(path, language)}`);
  const urls = [...paths].flatMap((path) =>
    (Object.keys(languages) as Language[]).map((language) => `<url><loc>${at(path, language)}</loc></url>`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}
