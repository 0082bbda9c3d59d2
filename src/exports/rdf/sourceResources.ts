import type { ExportSource } from "../ExportSource.ts";
import { sourceNames } from "../tables/SourceNames.ts";
import { addressAt } from "./addresses.ts";
import { cellTerms } from "./cellTerms.ts";
import { Resource } from "./Resource.ts";

export async function* sourceResources(source: ExportSource): AsyncGenerator<Resource> {
  for (const row of (await source.get(sourceNames)).rows)
    yield new Resource(addressAt("source", row["key"])!, ["prov:Entity"]).cells(row, cellTerms.sources);
}
