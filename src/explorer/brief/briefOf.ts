import type { Brief, BriefQuotation, QuotedWords } from "../../exports/brief/Brief.ts";
import { citationText } from "../cite/citationText.ts";
import { referenceOf } from "../cite/referenceOf.ts";
import type { Quotation } from "../fragments/Quotation.ts";
import type { Frame } from "../frame/Frame.ts";
import type { AnyPage } from "../Page.ts";
import { sentenceAround } from "../parts/sentenceAround.ts";
import { tagsOf } from "../parts/tagsOf.ts";

/** The quotations of a page with their sources, as words on paper. */
export function briefOf(page: AnyPage, data: unknown, frame: Frame): Brief {
  const { words, language } = frame;
  const head = page.head(data, frame);
  const { groups, total, lead = head.description } = page.brief!(data, frame);
  const reference = referenceOf(head, frame);
  const shown = groups.reduce((sum, { quotations }) => sum + quotations.length, 0);
  return {
    language,
    title: head.title,
    lead: lead === undefined ? [] : [lead],
    groups: groups.map(({ heading, quotations }) => ({
      heading,
      quotations: quotations.map(({ of, readAs }) => ({
        ...quoted(of, frame),
        ...(readAs !== undefined && { readAs }),
      })),
    })),
    end: [
      ...(shown < total ? [words.say("brief.shown", { n: shown, all: total })] : []),
      `${words.say("foot.citeAs")} ${citationText(reference, words)}`,
    ],
  };
}

function quoted(of: Quotation, { words, href, origin }: Frame): BriefQuotation {
  const { contribution, contributors, locator, resourcePath } = of;
  const names = contributors.map(({ name }) => name).join(", ");
  const parts = [names, contribution.title, words.date(contribution.date), words.place(locator)];
  return {
    words: wordsOf(of) ?? withheld(of, words),
    source: parts.filter((part) => part !== "").join(", "),
    tags: tagsOf(of, words),
    url: origin + href(resourcePath),
  };
}

function wordsOf({ passage, contribution: { language }, start, end }: Quotation): QuotedWords | undefined {
  if (passage.text === null || start === null || end === null) return undefined;
  const cut = sentenceAround(passage.text, start - passage.start, end - passage.start, language);
  return {
    language,
    before: (cut.isCutBefore ? "… " : "") + cut.before,
    exact: cut.exact,
    after: cut.after + (cut.isCutAfter ? " …" : ""),
  };
}

/** Why the words are not given, and where they can be read. */
function withheld({ start, end, contribution: { url } }: Quotation, words: Frame["words"]): string {
  const reason =
    start === null || end === null
      ? words.say("quote.placeOnly")
      : words.say("quote.withheld", { from: start, to: end });
  return url === null ? reason : `${reason} ${words.say("quote.readThere")}: ${url}`;
}
