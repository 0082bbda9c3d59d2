import type { Frame } from "../frame/Frame.ts";
import type { GraphParts } from "./GraphParts.ts";
import { networkOf } from "./networkOf.ts";
import type { NetworkData } from "./networkTypes.ts";

export function networkParts(data: NetworkData, frame: Frame): GraphParts {
  const { columns, links } = networkOf(data, frame.query);
  const nodes = [...columns.principle, ...columns.contributor, ...columns.instrument];
  return { title: frame.words.say("network.title"), nodes, links };
}
