import { bibtexOf } from "../../exports/cite/citationFiles.ts";
import { citationText } from "../cite/citationText.ts";
import type { Reference } from "../../exports/cite/Reference.ts";
import { useFrame } from "./Frame.ts";

interface AskedQuestion {
  document: string;
  variables: object;
}

export interface PageFootParts {
  reference: Reference;
  questions: readonly AskedQuestion[];
  hasTable: boolean;
  files: readonly string[];
}

/** At the foot of each page: how it is cited, the data behind it and the question that gave them, its link. */
export function PageFoot({ reference, questions, hasTable, files }: PageFootParts) {
  const { words, href, path, query } = useFrame();
  const rest = query.toString() === "" ? "" : `?${query}`;
  const at = (suffix: string) => `${path === "/" ? href("/index") : href(path)}.${suffix}${rest}`;
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
        <ul class="files">
          <File to={at("bib")} name="BibTeX" />
          <File to={at("ris")} name="RIS" />
          <File to={at("csl.json")} name="CSL-JSON" />
        </ul>
      </details>
      <details>
        <summary>{words.say("foot.data")}</summary>
        <ul class="files">
          <File to={at("json")} name="JSON" />
          {hasTable && <File to={at("csv")} name="CSV" />}
          {files.map((suffix) => (
            <File key={suffix} to={at(suffix)} name={suffix.toUpperCase()} />
          ))}
        </ul>
        <p class="dim">{words.say("foot.asShown")}</p>
        {questions.map((question) => (
          <Question key={question.document} {...question} />
        ))}
      </details>
      <button type="button" class="quiet" hidden data-copy={reference.url} data-copied={words.say("foot.copied")}>
        {words.say("foot.copyLink")}
      </button>
      <p class="hidden" role="status" data-copy-result />
    </aside>
  );
}

function Question({ document, variables }: AskedQuestion) {
  const { words } = useFrame();
  const asked = new URLSearchParams({ query: document, variables: JSON.stringify(variables) });
  const name = /^query (\w+)/m.exec(document)?.[1] ?? "";
  return (
    <>
      <p>
        <a href={`/graphiql?${asked}`}>{words.say("foot.run")}</a>
      </p>
      <pre tabIndex={0} aria-label={`${words.say("foot.query")}: ${name}`}>
        {document}
      </pre>
      <pre tabIndex={0} aria-label={`${words.say("foot.variables")}: ${name}`}>
        {JSON.stringify(variables, null, 2)}
      </pre>
    </>
  );
}

function File({ to, name }: { to: string; name: string }) {
  return (
    <li>
      <a href={to}>{name}</a>
    </li>
  );
}
