import { bibtexOf } from "../../exports/cite/citationFiles.ts";
import { citationText } from "../cite/citationText.ts";
import type { Reference } from "../../exports/cite/Reference.ts";
import { formNames, type Suffix } from "../formats.ts";
import { citationSuffixes } from "../formsOf.ts";
import { addressIn } from "./addressIn.ts";
import { useFrame } from "./Frame.ts";

interface AskedQuestion {
  document: string;
  variables: object;
}

export interface PageFootParts {
  reference: Reference;
  questions: readonly AskedQuestion[];
  forms: readonly Suffix[];
}

/** At the foot of each page: how it is cited, the data behind it and the question that gave them, its link. */
export function PageFoot({ reference, questions, forms }: PageFootParts) {
  const { words, showsSchema } = useFrame();
  const cited = citationText(reference, words);
  return (
    <aside class="page-foot" aria-label={words.say("foot.label")}>
      <details>
        <summary>{words.say("foot.cite")}</summary>
        <p class="citation" id="citation">
          <b class="on-paper">{words.say("foot.citeAs")} </b>
          {cited}
        </p>
        <button type="button" class="quiet" hidden data-copy={cited} data-copied={words.say("foot.copied")}>
          {words.say("foot.copyCitation")}
        </button>
        <pre tabIndex={0} aria-label="BibTeX">
          {bibtexOf(reference)}
        </pre>
        <Files forms={citationSuffixes} />
      </details>
      <details>
        <summary>{words.say("foot.data")}</summary>
        <Files forms={forms.filter((form) => !isCitation(form))} />
        <p class="dim">{words.say("foot.asShown")}</p>
        {questions.map((question) => (
          <Question key={question.document} {...question} canRun={showsSchema} />
        ))}
      </details>
      <button type="button" class="quiet" hidden data-copy={reference.url} data-copied={words.say("foot.copied")}>
        {words.say("foot.copyLink")}
      </button>
      <p class="hidden" role="status" data-copy-result />
    </aside>
  );
}

function Question({ document, variables, canRun }: AskedQuestion & { canRun: boolean }) {
  const { words } = useFrame();
  const asked = new URLSearchParams({ query: document, variables: JSON.stringify(variables) });
  const name = /^query (\w+)/m.exec(document)?.[1] ?? "";
  return (
    <>
      {canRun && (
        <p>
          <a href={`/graphiql?${asked}`}>{words.say("foot.run")}</a>
        </p>
      )}
      <pre tabIndex={0} aria-label={`${words.say("foot.query")}: ${name}`}>
        {document}
      </pre>
      <pre tabIndex={0} aria-label={`${words.say("foot.variables")}: ${name}`}>
        {JSON.stringify(variables, null, 2)}
      </pre>
    </>
  );
}

function Files({ forms }: { forms: readonly Suffix[] }) {
  const frame = useFrame();
  return (
    <ul class="files">
      {forms.map((form) => (
        <li key={form}>
          <a href={addressIn(frame, form)}>{formNames[form]}</a>
        </li>
      ))}
    </ul>
  );
}

function isCitation(form: Suffix): boolean {
  return citationSuffixes.some((suffix) => suffix === form);
}
