import { referenceOf } from "../cite/referenceOf.ts";
import type { Reference } from "../../exports/cite/Reference.ts";
import type { AnyPage } from "../Page.ts";
import { formsOf } from "../formsOf.ts";
import { questionOf } from "../questions.ts";
import type { Frame } from "./Frame.ts";
import { frameHtml } from "./frameHtml.tsx";
import { PageFoot } from "./PageFoot.tsx";

export interface Shown {
  page: AnyPage;
  data: unknown;
  /** What was asked of the API, the question of the page first. */
  questions: readonly { name: string; variables: object }[];
  frame: Frame;
}

/** A page in the frame of the site, with what can be taken along at its foot. */
export function pageHtml({ page, data, questions, frame }: Shown): string {
  const head = page.head(data, frame);
  const reference = referenceOf(head, frame);
  const forms = formsOf(page);
  const foot = (
    <PageFoot
      reference={reference}
      questions={questions.map(({ name, variables }) => ({ document: questionOf(name), variables }))}
      forms={forms}
    />
  );
  const linked = page.linked?.(data, frame);
  const metas = (
    <>
      {linked !== undefined && <LinkedData of={linked} />}
      {head.reference !== undefined && <CitationMetas of={reference} />}
    </>
  );
  return frameHtml({ frame, head, section: page.section, content: page.render(data, frame), foot, forms, metas });
}

/** A data block: browsers do not run it, so that the content policy says nothing of it; `<` would end it. */
function LinkedData({ of }: { of: object }) {
  const text = JSON.stringify(of).replaceAll("<", String.raw`\u003c`);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}

/** What programs for references read. */
function CitationMetas({ of: reference }: { of: Reference }) {
  return (
    <>
      <meta name="citation_title" content={reference.title} />
      {reference.authors.map((author) => (
        <meta key={author} name="citation_author" content={author} />
      ))}
      {reference.date !== undefined && (
        <meta name="citation_publication_date" content={reference.date.replaceAll("-", "/")} />
      )}
      {reference.container !== undefined && (
        <meta name="citation_technical_report_institution" content={reference.container} />
      )}
      <meta name="citation_public_url" content={reference.url} />
    </>
  );
}
