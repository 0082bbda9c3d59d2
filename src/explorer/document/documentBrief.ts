import { byHeading } from "../brief/byHeading.ts";
import type { Quotation } from "../fragments/Quotation.ts";
import type { Frame } from "../frame/Frame.ts";
import type { DocumentData } from "./documentTypes.ts";
import type { Passage, Read } from "./notesOf.ts";

type Found = NonNullable<DocumentData["contribution"]>;
type ReadQuotation = Quotation & { read: Read };

const order = ["Recommendation", "Citation", "Mention"];

/** What a document recommends, cites and affirms, in its words; what a person found wrong is left out. */
export function documentBrief(of: Found, { words }: Frame) {
  const headings = {
    Recommendation: words.say("brief.recommendations"),
    Citation: words.say("contributor.instruments"),
    Mention: words.say("nav.principles"),
  };
  const quotations = of.passages.nodes
    .flatMap((passage) => passage.evidence.nodes.map((read) => quotationOf(of, passage, read)))
    .filter(({ status }) => status !== "REJECTED")
    .sort((a, b) => order.indexOf(a.__typename) - order.indexOf(b.__typename));
  const readAs = ({ read }: ReadQuotation) => readAsOf(read, words);
  const lead = [of.process?.name ?? "", words.date(of.date), partOf(of, words)];
  return {
    lead: lead.filter((part) => part !== "").join(", "),
    groups: byHeading(quotations, ({ __typename }) => headings[__typename], readAs),
    total: quotations.length + notLoaded(of),
  };
}

/** Which paragraphs of a long document these are. */
function partOf({ passages: { nodes }, all: { totalCount } }: Found, words: Frame["words"]): string {
  if (nodes.length >= totalCount) return "";
  return words.say("reader.part", { first: nodes[0]?.number ?? 0, last: nodes.at(-1)?.number ?? 0, all: totalCount });
}

/** Readings of these paragraphs beyond those that a page shows. */
function notLoaded({ passages }: Found): number {
  return passages.nodes.reduce((sum, { evidence }) => sum + evidence.totalCount - evidence.nodes.length, 0);
}

function quotationOf(of: Found, { number, start, text, voice }: Passage, read: Read): ReadQuotation {
  const { title, date, contentLanguage, resourcePath, url, contributors } = of;
  return {
    ...read,
    read,
    locator: `paragraph ${number}`,
    quote: null,
    passage: { start, text, voice },
    contribution: { title, date, language: contentLanguage, resourcePath, url },
    contributors: contributors.nodes,
  };
}

function readAsOf(read: Read, words: Frame["words"]): string {
  if (read.__typename === "Mention") return read.principle.label;
  if (read.__typename === "Citation") return citedAs(read, words);
  const { strength, addressee, action } = read;
  const whom = addressee === null ? "" : `, ${words.say("contributor.to", { whom: addressee })}`;
  return words.of("strength", strength) + whom + (action === null ? "" : `: ${action}`);
}

function citedAs(read: Extract<Read, { __typename: "Citation" }>, words: Frame["words"]): string {
  const provision = read.rangeText ?? read.provisions[0]?.provision.label;
  const named = read.instrument?.title ?? read.namedAs ?? words.say("reader.unknown");
  return provision === undefined ? named : `${named}, ${provision}`;
}
