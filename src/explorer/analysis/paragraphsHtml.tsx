import { setImmediate as nextRound } from "node:timers/promises";
import { renderToString } from "preact-render-to-string";
import type { Note, Passage } from "../document/notesOf.ts";
import { Paragraph } from "../document/Paragraph.tsx";
import { FrameContext, type Frame } from "../frame/Frame.ts";

const sliceMs = 10;
/** Paragraphs of people have some ten; one that is all of a long text would be made in one piece. */
const mostNotes = 200;

/** The paragraphs of a text and what was read in each, as HTML: made in slices, since a long text takes a fifth of a second. */
export async function paragraphsHtml(
  frame: Frame,
  read: ReadonlyMap<Passage, readonly Note[]>,
  language: string,
): Promise<string> {
  const pieces: string[] = [];
  let began = performance.now();
  for (const [passage, notes] of read) {
    const paragraph = <Paragraph of={passage} notes={notes.slice(0, mostNotes)} language={language} />;
    pieces.push(renderToString(<FrameContext.Provider value={frame}>{paragraph}</FrameContext.Provider>));
    if (performance.now() - began < sliceMs) continue;
    await nextRound();
    began = performance.now();
  }
  return pieces.join("");
}
