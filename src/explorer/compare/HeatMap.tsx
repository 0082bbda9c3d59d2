import { useFrame } from "../frame/Frame.ts";
import { KindMark } from "../parts/KindMark.tsx";
import { stepOf, steps } from "../parts/stepOf.ts";
import type { Column, Grid, Row } from "./gridOf.ts";

/** Contributors by principles as a table: a number and a step of colour in each cell, which leads to its words. */
export function HeatMap({ grid }: { grid: Grid }) {
  const { words, href, query } = useFrame();
  const { rows, columns, heldBy, readInPart } = grid;
  const isYesNo = query.get("show") === "yes-no";
  return (
    <section aria-labelledby="map">
      <h2 id="map">{words.say("compare.map")}</h2>
      <Legend isYesNo={isYesNo} />
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
                  <HeatCell key={column.key} grid={grid} row={row} column={column} isYesNo={isYesNo} />
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
  isYesNo: boolean;
}

function HeatCell({ grid, row, column, isYesNo }: CellParts) {
  const { words, href } = useFrame();
  const { value, against, path } = grid.cellOf(row, column);
  const shown = isYesNo ? words.say(value > 0 ? "compare.yes" : "compare.no") : String(value);
  const step = isYesNo ? (value > 0 ? 4 : 0) : stepOf(value);
  // Where nothing affirms, the link leads to what opposes.
  const to = value === 0 && against > 0 ? `${path}&stance=OPPOSES,QUALIFIES` : path;
  return (
    <td class={`step-${step}`}>
      <a href={href(to)}>
        {shown}
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

function Legend({ isYesNo }: { isYesNo: boolean }) {
  const { words } = useFrame();
  return (
    <p class="legend">
      {!isYesNo && (
        <>
          <span>{words.say("compare.passages")}</span>
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
