/** Colours of a chart that stands in pages of others, where no style of ours reaches: light unless `?theme=dark`. */
export interface ChartColours {
  paper: string;
  ink: string;
  dim: string;
  line: string;
  link: string;
  /** Fill and text of each step of a heat map. */
  steps: readonly (readonly [fill: string, text: string])[];
  principle: readonly [fill: string, line: string];
  instrument: readonly [fill: string, line: string];
}

const light: ChartColours = {
  paper: "#ffffff",
  ink: "#17212b",
  dim: "#55606b",
  line: "#7d8891",
  link: "#14507d",
  steps: [
    ["#f4f5f4", "#55606b"],
    ["#e3eff1", "#17212b"],
    ["#c3dde1", "#17212b"],
    ["#8fc0c9", "#17212b"],
    ["#2c7482", "#ffffff"],
    ["#114653", "#ffffff"],
  ],
  principle: ["#fdf1cf", "#96681a"],
  instrument: ["#dcecf5", "#2a6a96"],
};

const dark: ChartColours = {
  paper: "#14181c",
  ink: "#e6eaed",
  dim: "#a3aeb8",
  line: "#76828e",
  link: "#8cc4f0",
  steps: [
    ["#1d2329", "#a3aeb8"],
    ["#1f3439", "#e6eaed"],
    ["#23464e", "#e6eaed"],
    ["#2b6470", "#ffffff"],
    ["#62b3c0", "#14181c"],
    ["#b5e3ea", "#14181c"],
  ],
  principle: ["#3d3213", "#d9a94a"],
  instrument: ["#15344a", "#74b4e0"],
};

export function chartColours(query: URLSearchParams): ChartColours {
  return query.get("theme") === "dark" ? dark : light;
}
