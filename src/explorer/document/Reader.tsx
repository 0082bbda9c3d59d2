import { useFrame } from "../frame/Frame.ts";
import { coderName } from "../parts/coderName.ts";
import { LinkList } from "../parts/LinkList.tsx";
import { Speakers } from "../parts/Speakers.tsx";
import type { DocumentData } from "./documentTypes.ts";
import { type Note, notesOf } from "./notesOf.ts";
import { Paragraph } from "./Paragraph.tsx";
import { ProposedLegend } from "./ProposedSign.tsx";
import { Toggles } from "./Toggles.tsx";
import { Parts } from "./Parts.tsx";

type Found = NonNullable<DocumentData["contribution"]>;

/** A document, paragraph by paragraph; what was read in it is marked in the words and noted beside them. */
export function Reader({ of }: { of: Found }) {
  const { href } = useFrame();
  const { passages, textStatus, contentLanguage } = of;
  const part = {
    first: passages.nodes[0]?.number ?? 1,
    last: passages.nodes.at(-1)?.number ?? 0,
    all: of.all.totalCount,
  };
  const notes = notesOf(of);
  const all = [...notes.values()].flat();
  const counted = all.filter(({ of: { status } }) => status === "ACCEPTED");
  return (
    <div
      class="reader"
      data-passages={href(of.resourcePath.replace("/documents/", "/passages/"))}
      data-evidence={href("/evidence")}
    >
      <Top of={of} />
      {textStatus === "NOT_DISTRIBUTED" && <Withheld of={of} />}
      <Toggles of={counted} isPart={part.last - part.first + 1 < part.all} />
      {all.some(({ of: { status } }) => status === "PROPOSED") && <ProposedLegend />}
      <Coders of={all} />
      <Parts {...part} />
      {passages.nodes.map((passage) => (
        <Paragraph
          key={passage.number}
          of={passage}
          notes={notes.get(passage) ?? []}
          language={contentLanguage}
          document={of.key}
        />
      ))}
      <Parts {...part} />
    </div>
  );
}

/** Who read what stands on this page. */
function Coders({ of }: { of: readonly Note[] }) {
  const { words } = useFrame();
  const coders = [...new Set(of.map(({ of: { coder } }) => coder))].sort();
  if (coders.length === 0) return null;
  const links = coders.map((coder) => ({
    label: coderName(coder),
    resourcePath: `/coders/${encodeURIComponent(coder)}`,
  }));
  return (
    <p class="dim controls">
      {words.say("reader.codedBy")} <LinkList of={links} />
    </p>
  );
}

function Top({ of }: { of: Found }) {
  const { words, href } = useFrame();
  const { process, contributors, date, title, contentLanguage, url } = of;
  return (
    <>
      <p class="line">
        <Speakers of={contributors.nodes} />
        {process !== null && (
          <>
            {" · "}
            <a href={href(process.resourcePath)}>{process.name}</a>
          </>
        )}
        {date !== null && ` · ${words.date(date)}`}
        {url !== null && (
          <>
            {" · "}
            <a href={url}>{words.say("reader.original")}</a>
          </>
        )}
      </p>
      <h1 lang={contentLanguage} dir="auto">
        {title}
      </h1>
    </>
  );
}

/** The words may not be passed on: positions stand for them, and a link leads to where they can be read. */
function Withheld({ of: { url, source } }: { of: Found }) {
  const { words } = useFrame();
  const at = url ?? source?.url ?? null;
  return (
    <p class="notice">
      {words.say("reader.withheld")} {at !== null && <a href={at}>{words.say("quote.readThere")}</a>}
      {at === null && source !== null && <span>{words.say("reader.source", { source: source.citation })}</span>}
    </p>
  );
}
