import { referenceOf } from "../cite/referenceOf.ts";
import type { AnyPage } from "../Page.ts";
import { questionOf } from "../questions.ts";
import type { Frame } from "./Frame.ts";
import { frameHtml } from "./frameHtml.tsx";
import { PageFoot } from "./PageFoot.tsx";

export interface Shown {
  page: AnyPage;
  data: unknown;
  variables: object;
  frame: Frame;
}

/** A page in the frame of the site, with what can be taken along at its foot. */
export function pageHtml({ page, data, variables, frame }: Shown): string {
  const head = page.head(data, frame);
  const reference = referenceOf(head, frame);
  const foot = (
    <PageFoot
      reference={reference}
      question={questionOf(page.name)}
      variables={variables}
      hasTable={page.table !== undefined}
      files={Object.keys(page.files ?? {})}
    />
  );
  const metas = head.reference && (
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
  return frameHtml({ frame, head, section: page.section, content: page.render(data, frame), foot, metas });
}
