import type { Scalar } from "../../../src/graph/params.ts";
import type { ModelNode } from "../../../src/model/ModelNode.ts";
import type { SeedImage } from "../planting.ts";

/** Values from the seeds for the parameters of statements: such that statements find something, and not everything. */
export class SeedSamples {
  readonly #image: SeedImage;
  readonly #degrees = new Map<string, number>();

  constructor(image: SeedImage) {
    this.#image = image;
    for (const { source, target } of image.edges) {
      for (const id of [source, target]) this.#degrees.set(id, (this.#degrees.get(id) ?? 0) + 1);
    }
  }

  /** The ids of a label, the most linked first. */
  idsOf(label: string): string[] {
    const ids = this.#nodes(label).map(({ id }) => id);
    return ids.sort((a, b) => (this.#degrees.get(b) ?? 0) - (this.#degrees.get(a) ?? 0) || (a < b ? -1 : 1));
  }

  /** Every other text that a property has on any node, or on those of a label. */
  textsOf(property: string, label?: string): string[] {
    const texts = this.#nodes(label).map(({ properties }) => properties[property]);
    const distinct = [...new Set(texts.filter((text) => typeof text === "string"))].sort();
    return distinct.filter((_text, index) => index % 2 === 0);
  }

  /** A place within a list of a label that is sorted by a property, `share` of the way down. */
  placeIn(label: string | undefined, property: string, numeric: boolean, share: number): { k: Scalar; i: string } {
    const fits = (value: unknown) => typeof value === (numeric ? "number" : "string");
    const nodes = this.#nodes(label).filter(({ properties }) => fits(properties[property]));
    const valueOf = ({ properties }: ModelNode) => properties[property] as string | number;
    const sorted = nodes.sort((a, b) => (valueOf(a) < valueOf(b) ? -1 : 1));
    const at = sorted[Math.floor(sorted.length * share)];
    // What is derived from evidence is not in the image: 1 is in the midst of counts.
    return at === undefined ? { k: numeric ? 1 : "m", i: "m" } : { k: valueOf(at), i: at.id };
  }

  #nodes(label: string | undefined): ModelNode[] {
    return this.#image.nodes.filter((node) => label === undefined || node.label === label);
  }
}
