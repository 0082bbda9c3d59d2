import type { ComponentChildren } from "preact";
import type { Quotation } from "../fragments/Quotation.ts";
import { useFrame } from "../frame/Frame.ts";
import { sentenceAround } from "./sentenceAround.ts";
import { Speakers } from "./Speakers.tsx";
import { tagsOf } from "./tagsOf.ts";

const marks = { Mention: "p", Citation: "i", Recommendation: "r" } as const;

/** Words of a document in their sentence: who says them, where, with a reference to copy. `more` stands beside the speaker. */
export function Quoted({ of, more }: { of: Quotation; more?: ComponentChildren }) {
  const { words, href, origin } = useFrame();
  const { contribution, contributors, locator, resourcePath } = of;
  const names = contributors.map(({ name }) => name).join(", ");
  const where = `${contribution.title}, ${words.place(locator)}`;
  const copied = `“${of.quote?.exact ?? ""}” (${names}, ${where}${contribution.date === null ? "" : `, ${contribution.date.slice(0, 4)}`}). ${origin}${href(resourcePath)}`;
  return (
    <article class="quoted">
      <p class="who">
        <Speakers of={contributors} /> <a href={href(resourcePath)}>{where}</a> <Tags of={of} />
        {more}
      </p>
      <Words of={of} />
      {of.quote !== null && (
        <button type="button" class="as-link" hidden data-copy={copied} data-copied={words.say("foot.copied")}>
          {words.say("quote.copy")}
        </button>
      )}
    </article>
  );
}

function Tags({ of }: { of: Quotation }) {
  const { words } = useFrame();
  return tagsOf(of, words).map((one) => (
    <span class="tag" key={one}>
      {one}
    </span>
  ));
}

function Words({ of }: { of: Quotation }) {
  const { passage, contribution, start, end } = of;
  if (passage.text === null || start === null || end === null) return <Withheld of={of} />;
  const { language } = contribution;
  const cut = sentenceAround(passage.text, start - passage.start, end - passage.start, language);
  return (
    <blockquote lang={language} dir="auto">
      <p>
        {cut.isCutBefore && "… "}
        {cut.before}
        <mark class={markOf(of)}>{cut.exact}</mark>
        {cut.after}
        {cut.isCutAfter && " …"}
      </p>
    </blockquote>
  );
}

function markOf({ __typename, passage, status }: Quotation): string {
  const mark = passage.voice === "QUESTION" ? "q" : marks[__typename];
  return status === "PROPOSED" ? `${mark} proposed` : mark;
}

function Withheld({ of: { start, end, contribution } }: { of: Quotation }) {
  const { words } = useFrame();
  return (
    <p class="withheld">
      {start === null || end === null
        ? words.say("quote.placeOnly")
        : words.say("quote.withheld", { from: start, to: end })}{" "}
      {contribution.url !== null && <a href={contribution.url}>{words.say("quote.readThere")}</a>}
    </p>
  );
}
