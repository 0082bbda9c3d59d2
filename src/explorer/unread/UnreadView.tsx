import type { KnownOf } from "../fragments/KnownOf.ts";
import { useFrame } from "../frame/Frame.ts";
import { Definitions } from "../parts/Definitions.tsx";
import { Entries } from "../parts/Entries.tsx";
import { KindMark } from "../parts/KindMark.tsx";
import { LinkList } from "../parts/LinkList.tsx";
import { type Affirmed, affirmedBy } from "./affirmedBy.ts";
import type { Found } from "./unread.tsx";

/** So many principles are named; the page of the contributor has them all. */
const mostNamed = 20;

export function UnreadView({ of: { a, b, read } }: { of: Found }) {
  const { words, href } = useFrame();
  const ofB = new Set(b.partyTo.nodes.map(({ resourcePath }) => resourcePath));
  const both = a.partyTo.nodes.filter(({ resourcePath }) => ofB.has(resourcePath));
  return (
    <>
      <h1>{words.say("pair.title", { a: a.name, b: b.name })}</h1>
      <p class="lead">{words.say("unread.lead")}</p>
      <p>
        <a href={href("/compare")}>{words.say("unread.others")}</a>
      </p>
      <div class="halves">
        <Known of={a} affirmed={affirmedBy(a.key, read)} />
        <Known of={b} affirmed={affirmedBy(b.key, read)} />
      </div>
      {both.length > 0 && (
        <section aria-labelledby="both-parties">
          <h2 id="both-parties">{words.say("unread.bothParties")}</h2>
          <p>
            <LinkList of={both.map((one) => ({ ...one, label: one.title }))} />
          </p>
        </section>
      )}
    </>
  );
}

function Known({ of, affirmed }: { of: KnownOf; affirmed: readonly Affirmed[] | undefined }) {
  const { words, href } = useFrame();
  const { key, name, kind, resourcePath, contributions, instruments, partyTo } = of;
  const heading = `known-of-${key}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <KindMark kind={kind} /> <a href={href(resourcePath)}>{name}</a>
      </h2>
      {contributions.totalCount === 0 ? (
        <p>{words.say("unread.noDocument", { name })}</p>
      ) : (
        <Entries
          of={contributions.nodes.map(({ title, date, resourcePath: path }) => ({
            name: title,
            path,
            counted: words.date(date) ?? "",
          }))}
        />
      )}
      <Definitions
        of={[
          [words.say("unread.affirms"), <Principles of={affirmed} contributor={key} />],
          [words.say("unread.cites"), words.say("count.instrument", { n: instruments.totalCount })],
          [words.say("contributor.party"), words.say("count.instrument", { n: partyTo.totalCount })],
        ]}
      />
      {affirmed !== undefined && affirmed.length > mostNamed && (
        <p>
          <a href={href(resourcePath)}>{words.say("count.principle", { n: affirmed.length })}</a>
        </p>
      )}
    </section>
  );
}

/** Each principle with the number of its passages, which leads to them. That nobody read it is not that it affirms none. */
function Principles({ of, contributor }: { of: readonly Affirmed[] | undefined; contributor: string }) {
  const { words, href } = useFrame();
  if (of === undefined) return <>{words.say("unread.unknown")}</>;
  if (of.length === 0) return <>{words.say("unread.nothing")}</>;
  return (
    <>
      {of.slice(0, mostNamed).map(({ principle: { key, label, resourcePath }, passages }, index) => (
        <span key={key}>
          {index > 0 && ", "}
          <a href={href(resourcePath)}>{label}</a> (
          <a href={href(`/passages?${new URLSearchParams({ contributor, principle: key })}`)}>{passages}</a>)
        </span>
      ))}
    </>
  );
}
