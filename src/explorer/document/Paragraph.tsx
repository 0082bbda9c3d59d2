import type { ComponentChildren } from "preact";
import { useFrame } from "../frame/Frame.ts";
import { MarkedText } from "./MarkedText.tsx";
import { Notes } from "./Notes.tsx";
import type { Note, Passage } from "./notesOf.ts";

interface ParagraphParts {
  of: Passage;
  notes: readonly Note[];
  language: string;
  /** Key of the document, where it is in the graph. */
  document?: string;
}

/** A paragraph of a document with its number and its notes; whose voice it is in shows. */
export function Paragraph({ of, notes, language, document }: ParagraphParts) {
  const { words } = useFrame();
  const { number, text, voice, start, end } = of;
  const content =
    text === null ? (
      <span class="skeleton">{words.say("reader.skeleton", { from: start, to: end })}</span>
    ) : (
      <span lang={language} dir="auto">
        <MarkedText text={text} notes={notes} isAsked={voice === "QUESTION"} />
      </span>
    );
  return (
    <div class={`paragraph ${voice}`} id={`p${number}`} data-step tabIndex={-1}>
      <a class="at" href={`#p${number}`} aria-label={words.say("place.paragraph", { n: number })}>
        {number}
      </a>
      <div class="words">
        {voice !== "CONTRIBUTOR" && voice !== "HEADING" && <p class="voice">{words.of("voice", voice)}</p>}
        <Voiced voice={voice} isHeld={text !== null}>
          {content}
        </Voiced>
      </div>
      <Notes of={notes} isHeld={text !== null} more={of.evidence.totalCount - notes.length} document={document} />
    </div>
  );
}

/** Headings and questions are headings of the page, where there are words. */
function Voiced({ voice, isHeld, children }: { voice: string; isHeld: boolean; children: ComponentChildren }) {
  if (isHeld && (voice === "QUESTION" || voice === "HEADING")) return <h2>{children}</h2>;
  if (voice === "QUOTED") return <blockquote>{children}</blockquote>;
  return <p>{children}</p>;
}
