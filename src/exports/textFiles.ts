import type { ExportFile } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import type { Scope } from "./Scope.ts";
import { contributionsIn } from "./tables/contributionTables.ts";
import { keyOf } from "./tables/keyOf.ts";

export interface TextFile extends ExportFile {
  contribution: string;
  licence: string | null;
}

/** The texts that may be passed on, each to the byte as it was coded. */
export async function textFiles(source: ExportSource, scope: Scope): Promise<TextFile[]> {
  const held = (await contributionsIn(source, scope)).filter(({ properties }) => properties["textStatus"] === "HELD");
  return held.map(({ id, properties }) => ({
    contribution: keyOf(id),
    licence: (properties["licence"] ?? null) as string | null,
    path: textPath(keyOf(id)),
    mediaType: "text/plain; charset=utf-8",
    async *content() {
      yield (await source.textOf(id)) ?? "";
    },
  }));
}

/** Keys of the seeds are safe names of files; others are made so. */
export function textPath(contribution: string): string {
  const segments = contribution.split("/").map((segment) => encodeURIComponent(segment).replace(/^\.+$/, "%2E"));
  return `texts/${segments.join("/")}.txt`;
}
