import { creationOf } from "../../../src/writing/createNodes.ts";
import type { CypherText } from "./CypherText.ts";
import type { SeedSamples } from "./SeedSamples.ts";

/** Makes passages as planting makes those that are new. */
export function newPassages(samples: SeedSamples): CypherText {
  const composed = creationOf("Passage", ["fingerprint:value", "number:value", "contribution:words", "voice:words"]);
  const [contribution = ""] = samples.idsOf("Contribution");
  const columns = { id: ["passage:a/1", "passage:a/2"], fingerprint: ["b", "c"], number: [1, 2] };
  const params = { ...columns, contribution: [1, 1], voice: [0, 0], words: ["QUOTED", contribution], owners: ["a"] };
  return { what: composed.name, statement: composed, params, files: ["writing/createNodes"], newForm: true };
}
