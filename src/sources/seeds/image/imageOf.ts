import type { Seeds } from "../Seeds.ts";
import { contributionImage } from "./contributionImage.ts";
import { contributorImage } from "./contributorImage.ts";
import { enshrinementEdges } from "./enshrinementImage.ts";
import { edge, type GraphImage, nodeOf } from "../../../model/GraphImage.ts";
import { instrumentImage } from "./instrumentImage.ts";
import { principleImage, schemeImage } from "./principleImage.ts";
import { processImage } from "./processImage.ts";

/** The graph that the seeds describe, without what is derived from evidence. */
export function imageOf(seeds: Seeds): GraphImage {
  const parts: GraphImage[] = [
    ...seeds.contributors.map(contributorImage),
    ...seeds.instruments.map(instrumentImage),
    ...seeds.schemes.map(schemeImage),
    ...seeds.principles.map(principleImage),
    ...seeds.processes.map(processImage),
    ...seeds.contributions.map(contributionImage),
    { nodes: [], edges: enshrinementEdges(seeds.enshrinements) },
    {
      nodes: [],
      edges: seeds.readings.map(({ instrument, scheme, extent }) =>
        edge(nodeOf("Instrument", instrument), "READ_FOR", nodeOf("Scheme", scheme), { extent }),
      ),
    },
  ];
  return { nodes: parts.flatMap(({ nodes }) => nodes), edges: parts.flatMap(({ edges }) => edges) };
}
