import { useFrame } from "../frame/Frame.ts";
import type { Note, Read } from "./notesOf.ts";
import { ProposedSign } from "./ProposedSign.tsx";

const kinds = { Mention: "p", Citation: "i", Recommendation: "r" } as const;

interface NotesParts {
  of: readonly Note[];
  isHeld: boolean;
  /** So many readings of the paragraph are not among them. */
  more: number;
  /** Key of the document, where it is in the graph. */
  document?: string | undefined;
}

/** What was read in a paragraph, beside it; each note leads to its thing and back to its words. */
export function Notes({ of, isHeld, more, document }: NotesParts) {
  const { words, href } = useFrame();
  if (of.length === 0) return null;
  return (
    <ol class="notes" aria-label={words.say("reader.notes")}>
      {of.map((note) => (
        <li key={note.anchor} id={`n${note.number}`} value={note.number} class={kinds[note.of.__typename]}>
          {isHeld ? (
            <a
              class="back"
              href={`#r${note.number}`}
              role="doc-backlink"
              aria-label={words.say("reader.back", { n: note.number })}
            >
              {note.number}
            </a>
          ) : (
            <span class="back" id={note.anchor}>
              {note.number}
            </span>
          )}
          <span>
            <What of={note} /> <Tags of={note.of} />
            {!isHeld && (
              <span class="dim"> {words.say("reader.at", { from: note.of.start ?? 0, to: note.of.end ?? 0 })}</span>
            )}
          </span>
        </li>
      ))}
      {more > 0 && (
        <li class="more">
          {document === undefined ? (
            words.say("analysis.more", { n: more })
          ) : (
            <a href={href(`/passages?document=${encodeURIComponent(document)}`)}>
              {words.say("reader.more", { n: more })}
            </a>
          )}
        </li>
      )}
    </ol>
  );
}

function Cited({ of, provision }: { of: Extract<Read, { __typename: "Citation" }>; provision: Note["provision"] }) {
  const { words, href } = useFrame();
  if (of.instrument === null) return <span>{of.namedAs ?? words.say("reader.unknown")}</span>;
  const { title, resourcePath } = of.instrument;
  return (
    <a href={href(provision?.resourcePath ?? resourcePath)}>
      {title}
      {provision !== undefined && `, ${of.rangeText ?? provision.label}`}
    </a>
  );
}

function What({ of: { of, provision } }: { of: Note }) {
  const { words, href } = useFrame();
  if (of.__typename === "Mention") return <a href={href(of.principle.resourcePath)}>{of.principle.label}</a>;
  if (of.__typename === "Citation") return <Cited of={of} provision={provision} />;
  return (
    <>
      {words.say("reader.recommends", { strength: words.of("strength", of.strength) })}
      {of.action !== null && `: ${of.action}`}
      {of.addressee !== null && ` (${words.say("contributor.to", { whom: of.addressee })})`}
    </>
  );
}

function Tags({ of }: { of: Read }) {
  const { words } = useFrame();
  const said = [
    of.status === "REJECTED" ? words.of("status", of.status) : "",
    of.__typename === "Mention" && !of.explicit ? words.say("tag.paraphrased") : "",
    of.__typename === "Mention" && of.stance !== "AFFIRMS" ? words.of("stance", of.stance) : "",
  ];
  return (
    <>
      {of.status === "PROPOSED" && <ProposedSign />}
      {said
        .filter((one) => one !== "")
        .map((one) => (
          <span class="tag" key={one}>
            {one}
          </span>
        ))}
    </>
  );
}
