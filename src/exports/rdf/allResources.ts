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
import { PartDigests } from "./PartDigests.ts";
import type { Resource } from "./Resource.ts";
import { schemeResources } from "./schemeResources.ts";
import { sourceResources } from "./sourceResources.ts";

/** The whole graph, one thing after another, each once, and what all of it comes to. */
export async function* allResources(source: ExportSource, scope: Scope): AsyncGenerator<Resource> {
  const digests = new PartDigests(source.base);
  for (const resources of [
    contributorResources(source),
    instrumentResources(source),
    schemeResources(source),
    enshrinementResources(source),
    processResources(source),
    documentResources(source, scope),
    readingResources(source, scope),
    evidenceResources(source, scope),
    sourceResources(source),
  ])
    for await (const resource of resources) {
      digests.add(resource);
      yield resource;
    }
  const isPart = scope.contributions !== undefined || scope.statuses !== undefined;
  yield* digests.resources(source.snapshot.dataVersion, isPart);
}
