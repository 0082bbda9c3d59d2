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

  #nodes(label: string | undefined): ModelNode[] {
    return this.#image.nodes.filter((node) => label === undefined || node.label === label);
  }
}
