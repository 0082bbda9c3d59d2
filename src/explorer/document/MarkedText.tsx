import { useFrame } from "../frame/Frame.ts";
import { markedSlices, type Slice } from "./markedSlices.ts";
import type { Note } from "./notesOf.ts";

const kinds = { Mention: "p", Citation: "i", Recommendation: "r" } as const;

/** The words of a paragraph: marked by tint and line for what they were read as, with the numbers of their notes. */
export function MarkedText({ text, notes, isAsked }: { text: string; notes: readonly Note[]; isAsked: boolean }) {
  return markedSlices(text, notes).map((slice, index) => <Piece key={index} of={slice} isAsked={isAsked} />);
}

function Piece({ of: { text, over, starting, ending }, isAsked }: { of: Slice<Note>; isAsked: boolean }) {
  const said = <Lines of={text.replaceAll("**", "")} />;
  return (
    <>
      {starting.map(({ anchor }) => (
        <span key={anchor} id={anchor} class="anchor" />
      ))}
      {over.length === 0 ? said : <mark class={classOf(over, isAsked)}>{said}</mark>}
      {ending.map((note) => (
        <Reference key={note.anchor} to={note} />
      ))}
    </>
  );
}

function classOf(over: readonly Note[], isAsked: boolean): string {
  const names = over.flatMap(({ of }) => [
    isAsked ? "q" : kinds[of.__typename],
    ...(of.status === "ACCEPTED" ? [] : [of.status.toLowerCase()]),
    ...(of.__typename === "Mention" && of.stance !== null && of.stance !== "AFFIRMS" ? ["against"] : []),
  ]);
  return [...new Set(names)].join(" ");
}

function Reference({ to: { number, of } }: { to: Note }) {
  const { words } = useFrame();
  return (
    <sup class={`ref ${kinds[of.__typename]}`}>
      <a id={`r${number}`} href={`#n${number}`} role="doc-noteref" aria-label={words.say("reader.note", { n: number })}>
        {number}
      </a>
    </sup>
  );
}

/** Empty lines of the document are breaks. */
function Lines({ of }: { of: string }) {
  const lines = of.split(/\n\s*\n/);
  return lines.map((line, index) => (
    <>
      {index > 0 && <br />}
      {line.replaceAll(/\s+/g, " ")}
    </>
  ));
}
