import { page } from "../Page.ts";
import { given } from "../parts/whereOf.ts";
import { CompareView } from "./CompareView.tsx";
import { gridOf } from "./gridOf.ts";
import { heatMapSvg } from "./heatMapSvg.tsx";
import { measureNamed } from "./measureNamed.ts";
import type { CompareData, CompareVariables } from "./compareTypes.ts";

const orders: Readonly<Record<string, CompareVariables["order"]>> = {
  group: "GROUP",
  similarity: "SIMILARITY",
  name: "NAME",
};

/** Contributors by principles: `?show=per-1000-words`, `?order=similarity`, `?scheme=digital-constitutionalism-2015`. */
export const compare = page<CompareData, CompareVariables>({
  name: "compare",
  route: "/compare",
  section: "compare",
  variablesOf: ({ language, query }) => ({
    scheme: given(query, "scheme"),
    value: measureNamed(query.get("show")).value,
    order: orders[query.get("order") ?? ""] ?? "GROUP",
    language,
  }),
  head: (_data, { words }) => ({ title: words.say("compare.title"), description: words.say("compare.lead") }),
  render: (data) => <CompareView data={data} />,
  table: (data, { query }) => {
    const { rows, columns, cellOf } = gridOf(data);
    return {
      columns: [
        "contributor",
        "contributor key",
        "group",
        "principle",
        "principle key",
        measureNamed(query.get("show")).column,
        "opposed or qualified",
        "path",
      ],
      rows: rows.flatMap((row) =>
        columns.map((column) => {
          const { value, against, path } = cellOf(row, column);
          return [row.name, row.key, row.kind, column.label, column.key, value, against, path];
        }),
      ),
    };
  },
  files: { svg: heatMapSvg },
});
