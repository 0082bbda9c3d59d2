import type { Frame } from "../frame/Frame.ts";
import { gexfText } from "./gexfText.ts";
import { networkOf } from "./networkOf.ts";
import type { NetworkData } from "./networkTypes.ts";

export function networkGexf(data: NetworkData, frame: Frame): string {
  const { columns, links } = networkOf(data, frame.query);
  const nodes = [...columns.principle, ...columns.contributor, ...columns.instrument];
  return gexfText({ title: frame.words.say("network.title"), nodes, links }, frame);
}
