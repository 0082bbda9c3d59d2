import { useFrame } from "../frame/Frame.ts";
import { Bar } from "../parts/Bar.tsx";
import { KindMark } from "../parts/KindMark.tsx";
import type { Compared, Party } from "./partyOf.ts";

export interface MirroredRow {
  item: Compared;
  countA: number;
  countB: number;
}

interface MirroredParts {
  a: Party;
  b: Party;
  groups: readonly { title: string; rows: readonly MirroredRow[] }[];
}

/** Principles in the middle, how often each of two affirms them on either side; every number leads to its passages. */
export function Mirrored({ a, b, groups }: MirroredParts) {
  const { words, href } = useFrame();
  const shown = groups.filter(({ rows }) => rows.length > 0);
  const most = Math.max(1, ...shown.flatMap(({ rows }) => rows.flatMap(({ countA, countB }) => [countA, countB])));
  return (
    <div class="scroller">
      <table class="plain mirrored">
        <thead>
          <tr>
            {[a, b].map((party, index) => (
              <>
                {index === 1 && <th scope="col">{words.say("home.principleColumn")}</th>}
                <th scope="col" class={index === 0 ? "left" : "right"} key={party.key}>
                  <KindMark kind={party.kind} /> <a href={href(party.resourcePath)}>{party.name}</a>
                </th>
              </>
            ))}
          </tr>
        </thead>
        {shown.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={3} class="group-of">
                {title} <span class="count">{rows.length}</span>
              </th>
            </tr>
            {rows.map(({ item, countA, countB }) => (
              <tr key={item.key}>
                <Side party={a} item={item} count={countA} most={most} side="left" />
                <th scope="row">
                  <a href={href(item.resourcePath)}>{item.label}</a>
                </th>
                <Side party={b} item={item} count={countB} most={most} side="right" />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface SideParts {
  party: Party;
  item: Compared;
  count: number;
  most: number;
  side: "left" | "right";
}

function Side({ party, item, count, most, side }: SideParts) {
  const { href } = useFrame();
  const asked = new URLSearchParams({ contributor: party.key, principle: item.key });
  return (
    <td class={side}>
      <span>
        {count === 0 ? "–" : <a href={href(`/passages?${asked}`)}>{count}</a>}
        {count > 0 && <Bar value={count} of={most} />}
      </span>
    </td>
  );
}
