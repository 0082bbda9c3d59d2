import type { Frame } from "../frame/Frame.ts";
import { chartColours } from "../parts/chartColours.ts";
import { chartSvg } from "../parts/ChartSvg.tsx";
import type { CompareData } from "./compareTypes.ts";
import { type Column, type Grid, gridOf, type Row } from "./gridOf.ts";
import { measureNamed } from "./measureNamed.ts";

const cell = { width: 34, height: 26 };
const names = 280;
/** Turned by 60 degrees, a name needs less than its length. */
const heads = 230;

/** The heat map as a chart for pages of others. */
export function heatMapSvg(data: CompareData, frame: Frame): string {
  const { words, query } = frame;
  const grid = gridOf(data);
  const { rows, columns, heldBy } = grid;
  const { ink } = chartColours(query);
  return chartSvg(frame, {
    title: words.say("compare.map"),
    description: rows
      .map((row) => words.say("compare.described", { name: row.name, n: heldBy(row).size, of: columns.length }))
      .join(" "),
    width: names + columns.length * cell.width + 150,
    height: heads + rows.length * cell.height,
    children: (
      <>
        {columns.map(({ key, label }, index) => (
          <text
            key={key}
            fill={ink}
            transform={`translate(${names + index * cell.width + 20} ${heads - 8}) rotate(-60)`}
          >
            {shortened(label, 38)}
          </text>
        ))}
        {rows.map((row, index) => (
          <g key={row.key} transform={`translate(0 ${heads + index * cell.height})`}>
            <text x={names - 10} y="18" text-anchor="end" fill={ink}>
              {shortened(row.name, 40)}
            </text>
            {columns.map((column, place) => (
              <SvgCell key={column.key} at={names + place * cell.width} {...{ grid, row, column, frame }} />
            ))}
          </g>
        ))}
      </>
    ),
  });
}

interface SvgCellParts {
  at: number;
  grid: Grid;
  row: Row;
  column: Column;
  frame: Frame;
}

function SvgCell({ at, grid, row, column, frame: { query, origin, href, words } }: SvgCellParts) {
  const { value, against, path } = grid.cellOf(row, column);
  const measure = measureNamed(query.get("show"));
  const [fill, text] = chartColours(query).steps[measure.stepOf(value)]!;
  const isYes = measure.value === "PRESENT" && value > 0;
  const shown = (isYes ? "●" : measure.shown(value, words)) + (against > 0 ? "±" : "");
  return (
    <a href={origin + href(path)}>
      <rect x={at + 1} y="1" width={cell.width - 2} height={cell.height - 2} fill={fill} />
      {value + against > 0 && (
        <text x={at + cell.width / 2} y="18" text-anchor="middle" fill={text}>
          {shown}
        </text>
      )}
    </a>
  );
}

function shortened(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}
