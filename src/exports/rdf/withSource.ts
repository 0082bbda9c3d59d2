import type { ExportSource } from "../ExportSource.ts";
import { sourceNames } from "../tables/SourceNames.ts";
import type { Row } from "../tables/ExportTable.ts";
import { addressIn } from "./addresses.ts";
import { Resource } from "./Resource.ts";

/** Adds where a record comes from, in the words of its row. */
export function withSource(resource: Resource, row: Row): Resource {
  if (typeof row["source"] === "string") resource.link("dct:source", addressIn("sources", row["source"]));
  return resource.say("c:certainty", row["certainty"]).say("skos:note", row["note"], "en");
}

export async function* sourceResources(source: ExportSource): AsyncGenerator<Resource> {
  for (const { key, citation, url } of (await source.get(sourceNames)).rows)
    yield new Resource(addressIn("sources", String(key)), ["prov:Entity"])
      .say("dct:bibliographicCitation", citation)
      .address("schema:url", url);
}
