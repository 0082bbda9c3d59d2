import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import {
  contributorResources,
  enshrinementResources,
  instrumentResources,
  processResources,
} from "./catalogueResources.ts";
import { documentResources, readingResources } from "./documentResources.ts";
import { evidenceResources } from "./evidenceResources.ts";
import type { Resource } from "./Resource.ts";
import { schemeResources } from "./schemeResources.ts";
import { sourceResources } from "./withSource.ts";

/** The whole graph, one thing after another. */
export async function* allResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  yield* contributorResources(source);
  yield* instrumentResources(source);
  yield* schemeResources(source);
  yield* enshrinementResources(source);
  yield* processResources(source);
  yield* documentResources(source, scope);
  yield* readingResources(source, scope);
  yield* evidenceResources(source, scope);
  yield* sourceResources(source);
}
