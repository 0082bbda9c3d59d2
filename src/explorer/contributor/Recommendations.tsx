import { useFrame } from "../frame/Frame.ts";
import { LinkList } from "../parts/LinkList.tsx";
import { Pager } from "../parts/Pager.tsx";
import { Quoted } from "../parts/Quoted.tsx";
import type { ContributorData } from "./contributorTypes.ts";

type Of = NonNullable<ContributorData["contributor"]>["recommendations"];

/** So many stand open; the rest behind a summary. */
const shown = 5;

/** What it recommends: to whom and how strongly, in its words. */
export function Recommendations({ of }: { of: Of }) {
  const { nodes, totalCount } = of;
  const { words } = useFrame();
  if (totalCount === 0) return null;
  // What the words can be read of first.
  const sorted = [...nodes].sort((a, b) => Number(b.quote !== null) - Number(a.quote !== null));
  return (
    <section id="recommendations" aria-labelledby="recommendations-heading">
      <h2 id="recommendations-heading">{words.say("contributor.recommends", { n: totalCount })}</h2>
      {sorted.slice(0, shown).map((node) => (
        <Recommendation key={node.id} of={node} />
      ))}
      {sorted.length > shown && (
        <details>
          <summary>{words.say("contributor.more", { n: sorted.length - shown })}</summary>
          {sorted.slice(shown).map((node) => (
            <Recommendation key={node.id} of={node} />
          ))}
        </details>
      )}
      <Pager of={of} list="recommendations" at="#recommendations" />
    </section>
  );
}

function Recommendation({ of }: { of: Of["nodes"][number] }) {
  const { words } = useFrame();
  if (of.__typename !== "Recommendation") return null;
  const { strength, addressee, action, advances } = of;
  return (
    <Quoted
      of={of}
      more={
        <>
          <span class={`tag strength ${strength}`}>{words.of("strength", strength)}</span>
          {addressee !== null && <span>{words.say("contributor.to", { whom: addressee })}</span>}
          {action !== null && <span>{action}</span>}
          {advances.length > 0 && (
            <span>
              {words.say("contributor.advances")} <LinkList of={advances} />
            </span>
          )}
        </>
      }
    />
  );
}
