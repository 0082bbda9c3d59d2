import { carriedDocument } from "../analyse/sentDocument.ts";
import { Problem, type ProblemFound } from "../analyse/Problem.tsx";
import type { Note } from "../document/notesOf.ts";
import { ProposedLegend } from "../document/ProposedSign.tsx";
import { Toggles } from "../document/Toggles.tsx";
import { useFrame } from "../frame/Frame.ts";
import type { SentDocument, SentForm } from "../PageRequest.ts";
import { questionOf } from "../questions.ts";
import type { AnalysisData } from "./analysisTypes.ts";
import { FolderForm } from "./FolderForm.tsx";
import { Summary } from "./Summary.tsx";

interface AnalysisViewParts {
  title: string;
  of: AnalysisData;
  document: SentDocument;
  notes: readonly Note[];
  /** The paragraphs with their notes, as HTML. */
  paragraphs: string;
  fields: SentForm["fields"];
  /** Why its folder could not be made. */
  problem: ProblemFound | undefined;
}

/** A text with what was read in it, as the reader of documents shows it, and the way to take it along. */
export function AnalysisView({ title, of, document, notes, paragraphs, fields, problem }: AnalysisViewParts) {
  const { words, href } = useFrame();
  const { analyse } = of;
  const { passages, mentions, citations, recommendations } = analyse;
  const counts = [
    words.say("count.passage", { n: passages.length }),
    words.say("count.mention", { n: mentions.length }),
    words.say("count.citation", { n: citations.length }),
    words.say("count.recommendation", { n: recommendations.length }),
  ];
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{words.say("analysis.lead")}</p>
      {problem !== undefined && <Problem of={problem} />}
      <p>
        {counts.join(", ")} · <a href="#folder">{words.say("analysis.folder")}</a> ·{" "}
        <a href={href("/analyse")}>{words.say("analysis.another")}</a>
      </p>
      {analyse.warnings.map((warning) => (
        <p class="notice" lang="en" key={warning}>
          {warning}
        </p>
      ))}
      <Summary of={analyse} />
      <div class="reader">
        <h2>{words.say("analyse.text")}</h2>
        <Toggles of={notes} />
        <ProposedLegend />
        <div dangerouslySetInnerHTML={{ __html: paragraphs }} />
      </div>
      <FolderForm of={of} document={document} carried={carriedDocument(document)} fields={fields} />
      <details>
        <summary>{words.say("foot.query")}</summary>
        <pre tabIndex={0} aria-label={words.say("foot.query")}>
          {questionOf("analysis")}
        </pre>
      </details>
    </>
  );
}
