import type { Frame } from "../frame/Frame.ts";
import { gexfText } from "./gexfText.ts";
import { graphMlText } from "./graphMlText.ts";
import type { GraphParts } from "./GraphParts.ts";

/** A page's network in the formats of programs that draw one. */
export function graphFiles<Data>(partsOf: (data: Data, frame: Frame) => GraphParts) {
  return {
    gexf: (data: Data, frame: Frame) => gexfText(partsOf(data, frame), frame),
    graphml: (data: Data, frame: Frame) => graphMlText(partsOf(data, frame), frame),
  };
}
