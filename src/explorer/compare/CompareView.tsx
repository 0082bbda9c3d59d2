import { useFrame } from "../frame/Frame.ts";
import { Choice } from "../parts/Choice.tsx";
import type { CompareData } from "./compareTypes.ts";
import { gridOf } from "./gridOf.ts";
import { HeatMap } from "./HeatMap.tsx";
import { measureNamed, measureNames } from "./measureNamed.ts";
import { OverlapTable } from "./OverlapTable.tsx";

export function CompareView({ data }: { data: CompareData }) {
  const { words, query } = useFrame();
  const grid = gridOf(data);
  const schemes = data.schemes.nodes.map(({ key, title }) => [key, title] as const);
  // The one that the API takes where none is named stands first.
  schemes.sort(([a], [b]) => Number(b === "concordance") - Number(a === "concordance") || (a < b ? -1 : 1));
  return (
    <>
      <h1>{words.say("compare.title")}</h1>
      <p class="lead">{words.say("compare.lead")}</p>
      <div class="choices controls">
        <Choice
          name="show"
          title={words.say("compare.show")}
          of={measureNames.map((name) => [name, words.say(measureNamed(name).title)])}
        />
        <Choice
          name="order"
          title={words.say("order.label")}
          of={[
            ["group", words.say("facet.group")],
            ["similarity", words.say("compare.similarity")],
            ["name", words.say("order.name")],
          ]}
        />
        {schemes.length > 1 && <Choice name="scheme" title={words.say("compare.scheme")} of={schemes} />}
      </div>
      {grid.rows.length === 0 ? <p class="lead">{words.say("compare.nobody")}</p> : <HeatMap grid={grid} />}
      <p class="dim">
        {words.say("compare.denominator", { rows: grid.rows.length, columns: grid.columns.length })}{" "}
        {query.get("show") === "per-1000-words" && `${words.say("compare.perThousandWhy")} `}
        {grid.readInPart.size > 0 && words.say("compare.inPart")}
      </p>
      {grid.rows.length === 1 && <p>{words.say("compare.one")}</p>}
      {grid.rows.length > 1 && <OverlapTable grid={grid} />}
      <details>
        <summary>{words.say("compare.method")}</summary>
        <p lang="en">{data.matrix.method.text}</p>
      </details>
    </>
  );
}
