import { page } from "../Page.ts";
import { given } from "../parts/whereOf.ts";
import { graphFiles } from "./graphFiles.ts";
import { networkOf } from "./networkOf.ts";
import { networkParts } from "./networkParts.ts";
import { networkSvg } from "./networkSvg.tsx";
import { NetworkView } from "./NetworkView.tsx";
import type { NetworkData, NetworkVariables } from "./networkTypes.ts";

/** Principles, contributors and instruments with the links between them: `?view=map`, `?min=2`, `?focus=contributor:canada`. */
export const network = page<NetworkData, NetworkVariables>({
  name: "network",
  route: "/network",
  section: "network",
  variablesOf: ({ language, query }) => ({ language, scheme: given(query, "scheme") }),
  head: (_data, { words }) => ({ title: words.say("network.title"), description: words.say("network.lead") }),
  render: (data) => <NetworkView data={data} />,
  table: (data, { query }) => ({
    columns: ["contributor", "contributor id", "kind", "name", "id", "passages", "path"],
    rows: networkOf(data, query).links.map(({ contributor, item, weight, path }) => [
      contributor.label,
      contributor.id,
      item.kind,
      item.label,
      item.id,
      weight,
      path,
    ]),
  }),
  files: { svg: networkSvg, ...graphFiles(networkParts) },
});
