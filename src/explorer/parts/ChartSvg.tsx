import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { siteName } from "../../exports/cite/Reference.ts";
import type { Frame } from "../frame/Frame.ts";
import { localPath } from "../frame/makeFrame.ts";
import { chartColours } from "./chartColours.ts";

interface ChartParts {
  title: string;
  /** The numbers in words, for who does not see the chart. */
  description: string;
  width: number;
  height: number;
  children: ComponentChildren;
}

const head = 48;
const foot = 36;

/** A chart as a file that needs nothing else: title, description, source and licence stand in it; fonts are those of the reader. */
export function chartSvg({ words, origin, path, language, query, dataVersion }: Frame, chart: ChartParts): string {
  const { title, description, width, height, children } = chart;
  const { paper, ink, dim } = chartColours(query);
  const asked = new URLSearchParams(query);
  asked.delete("theme");
  const source = `${origin}${localPath(path, language)}${asked.size === 0 ? "" : `?${asked}`}`;
  const whole = head + height + foot;
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${whole}`}
      width={width}
      height={whole}
      role="img"
      aria-labelledby="title description"
      font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"
      font-size="13"
      lang={language}
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <rect width={width} height={whole} fill={paper} />
      <text x="16" y="30" fill={ink} font-size="18" font-weight="600">
        {title}
      </text>
      <g transform={`translate(0 ${head})`}>{children}</g>
      <text x="16" y={whole - 14} fill={dim} font-size="11">
        <a href={source}>{words.say("chart.source", { site: siteName, version: dataVersion })}</a>
      </text>
    </svg>,
  );
}
