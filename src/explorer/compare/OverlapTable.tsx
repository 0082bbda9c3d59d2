import { useFrame } from "../frame/Frame.ts";
import { KindMark } from "../parts/KindMark.tsx";
import { type Grid, type Row } from "./gridOf.ts";

/** How many of the principles that either of two affirms both do: below the diagonal, each pair once. */
export function OverlapTable({ grid }: { grid: Grid }) {
  const { words, href, query } = useFrame();
  const { rows } = grid;
  const scheme = query.get("scheme");
  const rest = scheme === null ? "" : `?${new URLSearchParams({ scheme })}`;
  return (
    <section aria-labelledby="overlap">
      <h2 id="overlap">{words.say("compare.overlap")}</h2>
      <p class="dim">{words.say("compare.overlapWhy")}</p>
      <div class="scroller" tabIndex={0} role="group" aria-labelledby="overlap">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col" class="corner">
                {words.say("contributors.one")}
              </th>
              {rows.slice(0, -1).map(({ key, name }) => (
                <th scope="col" class="turned" key={key}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(1).map((row, index) => (
              <tr key={row.key}>
                <th scope="row">
                  <KindMark kind={row.kind} /> <a href={href(row.resourcePath)}>{row.name}</a>
                </th>
                {rows.slice(0, index + 1).map((other) => {
                  const { shared, either } = overlapOf(grid, row, other);
                  const pair = `/compare/${encodeURIComponent(other.key)}/${encodeURIComponent(row.key)}`;
                  return (
                    <td key={other.key} class={`step-${shareStep(shared, either)}`}>
                      <a href={href(pair) + rest}>{words.say("compare.sharedOf", { shared, either })}</a>
                    </td>
                  );
                })}
                {rows.slice(index + 1, -1).map(({ key }) => (
                  <td key={key} class="none" />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function overlapOf({ heldBy }: Grid, a: Row, b: Row): { shared: number; either: number } {
  const [ofA, ofB] = [heldBy(a), heldBy(b)];
  const shared = [...ofA].filter((key) => ofB.has(key)).length;
  return { shared, either: ofA.size + ofB.size - shared };
}

/** Nothing, up to a fifth, up to two fifths … of the principles that either affirms. */
function shareStep(shared: number, either: number): number {
  return either === 0 ? 0 : Math.ceil((5 * shared) / either);
}
