import { groupBy } from "../../text/groupBy.ts";
import { useFrame } from "../frame/Frame.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import type { AnalysisData } from "./analysisTypes.ts";

type Found = AnalysisData["analyse"];

const stances = ["AFFIRMS", "QUALIFIES", "OPPOSES"] as const;
const strengths = ["MUST", "SHOULD", "COULD"] as const;

/** What was found, counted: principles by stance, instruments, recommendations by strength. */
export function Summary({ of }: { of: Found }) {
  return (
    <div class="halves">
      <Principles of={of.mentions} />
      <div>
        <Instruments of={of.citations} />
        <Recommended of={of.recommendations} />
      </div>
    </div>
  );
}

function Principles({ of }: { of: Found["mentions"] }) {
  const { words, href } = useFrame();
  const rows = mostFirst(groupBy(of, ({ principle }) => principle.key));
  if (rows.length === 0) return <p>{words.say("passages.mentions", { n: 0 })}.</p>;
  return (
    <section aria-labelledby="principles-found">
      <h2 id="principles-found">{words.say("analysis.principles")}</h2>
      <PlainTable
        columns={[
          words.say("home.principleColumn"),
          ...stances.map((stance) => [words.of("stance", stance), "number"] as const),
          [words.say("analysis.untold"), "number"],
        ]}
      >
        {rows.map(([first, all]) => (
          <tr key={first.principle.key}>
            <th scope="row">
              <a href={href(first.principle.resourcePath)}>{first.principle.label}</a>
            </th>
            {[...stances, null].map((stance) => {
              const n = all.filter((one) => one.stance === stance).length;
              return (
                <td class={n === 0 ? "number zero" : "number"} key={stance}>
                  {words.number(n)}
                </td>
              );
            })}
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}

function Instruments({ of }: { of: Found["citations"] }) {
  const { words, href } = useFrame();
  const rows = mostFirst(groupBy(of, ({ instrument, namedAs }) => instrument?.key ?? `? ${namedAs}`));
  if (rows.length === 0) return <p>{words.say("passages.citations", { n: 0 })}.</p>;
  return (
    <section aria-labelledby="instruments-found">
      <h2 id="instruments-found">{words.say("contributor.instruments")}</h2>
      <ul>
        {rows.map(([{ instrument, namedAs }, all]) => (
          <li key={instrument?.key ?? namedAs}>
            {instrument === null ? (
              <>
                {namedAs} <span class="tag">{words.say("reader.unknown")}</span>
              </>
            ) : (
              <a href={href(instrument.resourcePath)}>{instrument.title}</a>
            )}{" "}
            <span class="count">{words.number(all.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recommended({ of }: { of: Found["recommendations"] }) {
  const { words } = useFrame();
  if (of.length === 0) return <p>{words.say("count.recommendation", { n: 0 })}.</p>;
  const counted = strengths.map((strength) => {
    const n = of.filter((one) => one.strength === strength).length;
    return `${words.of("strength", strength)} ${words.number(n)}`;
  });
  return (
    <section aria-labelledby="recommended">
      <h2 id="recommended">{words.say("contributor.recommends", { n: of.length })}</h2>
      <p>{counted.join(" · ")}</p>
    </section>
  );
}

/** Groups with their first, the largest group first. */
function mostFirst<Item>(groups: ReadonlyMap<string, Item[]>): [Item, Item[]][] {
  return [...groups.values()].sort((a, b) => b.length - a.length).map((all) => [all[0]!, all]);
}
