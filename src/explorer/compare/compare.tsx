import { page } from "../Page.ts";
import { given } from "../parts/whereOf.ts";
import { CompareView } from "./CompareView.tsx";
import { gridOf } from "./gridOf.ts";
import { heatMapSvg } from "./heatMapSvg.tsx";
import type { CompareData, CompareVariables } from "./compareTypes.ts";

const orders: Readonly<Record<string, CompareVariables["order"]>> = {
  group: "GROUP",
  similarity: "SIMILARITY",
  name: "NAME",
};

/** Contributors by principles: `?show=yes-no`, `?order=similarity`, `?scheme=digital-constitutionalism-2015`. */
export const compare = page<CompareData, CompareVariables>({
  name: "compare",
  route: "/compare",
  section: "compare",
  variablesOf: ({ language, query }) => ({
    scheme: given(query, "scheme"),
    value: query.get("show") === "yes-no" ? "PRESENT" : "MENTION_COUNT",
    order: orders[query.get("order") ?? ""] ?? "GROUP",
    language,
  }),
  head: (_data, { words }) => ({ title: words.say("compare.title"), description: words.say("compare.lead") }),
  render: (data) => <CompareView data={data} />,
  table: (data) => {
    const { rows, columns, cellOf } = gridOf(data);
    return {
      columns: [
        "contributor",
        "contributor key",
        "group",
        "principle",
        "principle key",
        "passages",
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
