import { linkedData } from "../linked/linkedData.ts";
import { page } from "../Page.ts";
import { DataView } from "./DataView.tsx";
import type { DataData, DataVariables } from "./dataTypes.ts";

/** All of the data as files, the API, and how programs read them. */
export const data = page<DataData, DataVariables>({
  name: "data",
  route: "/data",
  section: "data",
  variablesOf: () => ({}),
  head: (_data, { words }) => ({ title: words.say("nav.data"), description: words.say("data.lead") }),
  linked: linkedData,
  render: (found) => <DataView of={found} />,
  table: ({ service }) => ({
    columns: ["kind", "count"],
    rows: service.counts.map(({ kind, count }) => [kind, count]),
  }),
});
