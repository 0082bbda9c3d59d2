import { linkedDocument } from "../linked/linkedDocument.ts";
import { page } from "../Page.ts";
import type { DocumentData, DocumentVariables } from "./documentTypes.ts";
import { documentBrief } from "./documentBrief.ts";
import { paragraphAsked, partWith } from "./partAsked.ts";
import { Reader } from "./Reader.tsx";

type Found = NonNullable<DocumentData["contribution"]>;

/** The reader: `/documents/wgec-2016/canada#p10`; of a long document the page that begins with a paragraph, `?from=101`. */
export const document = page<DocumentData, DocumentVariables>({
  name: "document",
  route: "/documents/*key",
  section: "documents",
  variablesOf({ params: { key = "" }, language, query }) {
    const asked = paragraphAsked(query);
    return { key, language, part: { number: typeof asked === "number" ? partWith(asked) : { from: asked } } };
  },
  thing: { idOf: ({ key = "" }) => `contribution:${key}`, isDocument: true },
  isFound: (data) => data.contribution !== null,
  redirect(data, { query, isPage }) {
    const [asked, { resourcePath, all }] = [Number(paragraphAsked(query)), data.contribution as Found];
    const there = Math.min(asked, Math.max(1, all.totalCount));
    if (!isPage || (there === asked && partWith(asked).from === asked)) return undefined;
    return `${resourcePath}?from=${partWith(there).from}#p${there}`;
  },
  head: (data, { words }) => {
    const { title, date, url, process, contributors } = data.contribution as Found;
    const authors = contributors.nodes.map(({ name }) => name);
    return {
      title: `${authors.join(", ")}: ${title}`,
      description: words.say("documents.lead"),
      crumbs: [{ name: words.say("nav.documents"), path: "/documents" }],
      reference: { authors, title, date, url, ...(process === null ? {} : { container: process.name }) },
    };
  },
  linked: linkedDocument,
  render: (data) => <Reader of={data.contribution as Found} />,
  brief: (data, frame) => documentBrief(data.contribution as Found, frame),
  table: (data) => ({
    columns: ["paragraph", "voice", "from", "to", "text", "read as", "of", "words from", "words to", "status", "path"],
    rows: (data.contribution as Found).passages.nodes.flatMap(({ number, voice, start, end, text, evidence }) => {
      const place = [number, voice, start, end, text];
      if (evidence.nodes.length === 0) return [[...place, null, null, null, null, null, null]];
      return evidence.nodes.map((read) => [
        ...place,
        read.__typename,
        nameOf(read),
        read.start,
        read.end,
        read.status,
        read.resourcePath,
      ]);
    }),
  }),
});

function nameOf(read: Found["passages"]["nodes"][number]["evidence"]["nodes"][number]): string | null {
  if (read.__typename === "Mention") return read.principle.label;
  return read.__typename === "Citation" ? (read.instrument?.title ?? null) : read.action;
}
