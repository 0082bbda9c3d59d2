import type { KnownOf } from "../fragments/KnownOf.ts";
import { useFrame } from "../frame/Frame.ts";
import { Definitions } from "../parts/Definitions.tsx";
import { Entries } from "../parts/Entries.tsx";
import { KindMark } from "../parts/KindMark.tsx";
import { LinkList } from "../parts/LinkList.tsx";

export function UnreadView({ of: { a, b } }: { of: { a: KnownOf; b: KnownOf } }) {
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
        <Known of={a} />
        <Known of={b} />
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

function Known({ of }: { of: KnownOf }) {
  const { words, href } = useFrame();
  const { key, name, kind, resourcePath, contributions, principles, instruments, partyTo } = of;
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
          [words.say("unread.affirms"), affirmed(of, words.say("unread.unknown"), href)],
          [words.say("unread.cites"), words.say("count.instrument", { n: instruments.totalCount })],
          [words.say("contributor.party"), words.say("count.instrument", { n: partyTo.totalCount })],
        ]}
      />
      {principles.totalCount > principles.edges.length && (
        <p>
          <a href={href(resourcePath)}>{words.say("count.principle", { n: principles.totalCount })}</a>
        </p>
      )}
    </section>
  );
}

/** Each principle with the number of its passages, which leads to them. */
function affirmed({ key, principles }: KnownOf, unknown: string, href: (path: string) => string) {
  if (principles.totalCount === 0) return unknown;
  return principles.edges.map(({ mentionCount, node }, index) => (
    <span key={node.key}>
      {index > 0 && ", "}
      <a href={href(node.resourcePath)}>{node.label}</a> (
      <a href={href(`/passages?${new URLSearchParams({ contributor: key, principle: node.key })}`)}>{mentionCount}</a>)
    </span>
  ));
}
