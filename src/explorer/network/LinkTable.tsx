import { useFrame } from "../frame/Frame.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import type { NetworkLink } from "./networkOf.ts";

/** On a phone a row takes three lines or four: more stand behind a summary. */
const inView = 20;

/** The network as a table: what each line joins, and the passages that it counts. */
export function LinkTable({ links }: { links: readonly NetworkLink[] }) {
  const { words } = useFrame();
  const sorted = [...links].sort((a, b) => b.weight - a.weight);
  return (
    <section aria-labelledby="table">
      <h2 id="table">{words.say("network.table")}</h2>
      <p class="dim">{words.say("network.count", { n: links.length })}</p>
      <Rows links={sorted.slice(0, inView)} labelledBy="table" />
      {sorted.length > inView && (
        <details>
          <summary id="more-links">{words.say("network.more")}</summary>
          <Rows links={sorted.slice(inView)} labelledBy="more-links" />
        </details>
      )}
    </section>
  );
}

function Rows({ links, labelledBy }: { links: readonly NetworkLink[]; labelledBy: string }) {
  const { words, href } = useFrame();
  return (
    <PlainTable
      columns={[words.say("contributors.one"), words.say("network.item"), [words.say("compare.passages"), "number"]]}
      scrolled={{ "aria-labelledby": labelledBy }}
    >
      {links.map(({ contributor, item, weight, path }) => (
        <tr key={path}>
          <th scope="row">
            <a href={href(contributor.path)}>{contributor.label}</a>
          </th>
          <td>
            <a href={href(item.path)}>{item.label}</a> <span class="dim">{words.of("nodeKind", item.kind)}</span>
          </td>
          <td class="number">
            <a href={href(path)}>{weight}</a>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
