import { useFrame } from "../frame/Frame.ts";
import { Pager } from "../parts/Pager.tsx";
import { Speakers } from "../parts/Speakers.tsx";
import type { DocumentData } from "./documentTypes.ts";
import { notesOf } from "./notesOf.ts";
import { Paragraph } from "./Paragraph.tsx";
import { Toggles } from "./Toggles.tsx";

type Found = NonNullable<DocumentData["contribution"]>;

/** A document, paragraph by paragraph; what was read in it is marked in the words and noted beside them. */
export function Reader({ of }: { of: Found }) {
  const { passages, textStatus, contentLanguage } = of;
  const notes = notesOf(of);
  return (
    <div class="reader">
      <Top of={of} />
      {textStatus === "NOT_DISTRIBUTED" && <Withheld of={of} />}
      <Toggles of={[...notes.values()].flat()} />
      {passages.nodes.map((passage) => (
        <Paragraph key={passage.number} of={passage} notes={notes.get(passage) ?? []} language={contentLanguage} />
      ))}
      <Pager pageInfo={passages.pageInfo} />
    </div>
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
