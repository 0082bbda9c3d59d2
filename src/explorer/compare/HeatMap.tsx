import { useFrame } from "../frame/Frame.ts";
import { KindMark } from "../parts/KindMark.tsx";
import type { Column, Grid, Row } from "./gridOf.ts";
import { type Measure, measureNamed } from "./measureNamed.ts";

/** Contributors by principles as a table: a number and a step of colour in each cell, which leads to its words. */
export function HeatMap({ grid }: { grid: Grid }) {
  const { words, href, query } = useFrame();
  const { rows, columns, heldBy, readInPart } = grid;
  const measure = measureNamed(query.get("show"));
  return (
    <section aria-labelledby="map">
      <h2 id="map">{words.say("compare.map")}</h2>
      <Legend measure={measure} />
      <div class="scroller" tabIndex={0} role="group" aria-labelledby="map">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col" class="corner">
                {words.say("contributors.one")}
              </th>
              {columns.map(({ key, label, resourcePath }) => (
                <th scope="col" class="turned" key={key}>
                  <a href={href(resourcePath)}>{label}</a>
                </th>
              ))}
              <th scope="col" class="turned">
                <span>{words.say("compare.inAll", { of: columns.length })}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <KindMark kind={row.kind} /> <a href={href(row.resourcePath)}>{row.name}</a>
                  {readInPart.has(row.key) && <span class="tag">{words.say("compare.partTag")}</span>}
                </th>
                {columns.map((column) => (
                  <HeatCell key={column.key} grid={grid} row={row} column={column} measure={measure} />
                ))}
                <td class="number">
                  <a href={href(`${row.resourcePath}#principles`)}>{heldBy(row).size}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="legend">
        {[...new Set(rows.map(({ kind }) => kind))].map((kind) => (
          <span key={kind}>
            <KindMark kind={kind} named />
          </span>
        ))}
      </p>
    </section>
  );
}

interface CellParts {
  grid: Grid;
  row: Row;
  column: Column;
  measure: Measure;
}

function HeatCell({ grid, row, column, measure }: CellParts) {
  const { words, href } = useFrame();
  const { value, against, path } = grid.cellOf(row, column);
  // Where nothing affirms, the link leads to what opposes.
  const to = value === 0 && against > 0 ? `${path}&stance=OPPOSES,QUALIFIES` : path;
  return (
    <td class={`step-${measure.stepOf(value)}`}>
      <a href={href(to)}>
        {measure.shown(value, words)}
        {against > 0 && (
          <>
            <span aria-hidden="true">±</span>
            <span class="hidden"> {words.say("compare.against", { n: against })}</span>
          </>
        )}
      </a>
    </td>
  );
}

function Legend({ measure: { stepsIn, title } }: { measure: Measure }) {
  const { words } = useFrame();
  const steps = stepsIn(words);
  return (
    <p class="legend">
      {steps.length > 0 && (
        <>
          <span>{words.say(title)}</span>
          {steps.map((step, index) => (
            <span key={step} class={`key step-${index}`}>
              {step}
            </span>
          ))}
        </>
      )}
      <span>± {words.say("compare.againstKey")}</span>
    </p>
  );
}
