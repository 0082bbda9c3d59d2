import { type EngineName, plantedGraph } from "./engines.ts";

/** Plants before the first test, whose time a slow machine would use up. */
export async function plantedBefore(engine: EngineName): Promise<void> {
  await plantedGraph(engine);
}
